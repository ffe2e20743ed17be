import { type Arrangement, NO_ROWS } from "./arrange-lanes.ts";
import { composeScene, furthestScroll } from "./compose-scene.ts";
import { DenseCanvas } from "./dense-canvas.ts";
import type { Lit } from "./draw-lit.ts";
import { drawBase, drawOverlay } from "./draw-scene.ts";
import { Frames } from "./frames.ts";
import { ALL_LANES, type LaneChoice } from "./lane-choice.ts";
import type { Marks } from "./measure.ts";
import { AliveKept } from "./minimap-columns.ts";
import { type NotesIndex, noNotes } from "./notes.ts";
import { mixPaint, type Paint } from "./paint.ts";
import type { Scene } from "./scene.ts";
import { Surface } from "./surface.ts";
import type { TimelineTheme } from "./theme.ts";
import type { TraceIndex } from "./trace-index.ts";
import type { Hit, Playhead, Selection } from "./view.ts";
import { Viewport } from "./viewport.ts";

/**
 * Dense lanes that the first frame draws: all at once, those of a large trace would make it stand still, for code that has just
 * been fetched is slow. The next frames draw more and more.
 */
const FIRST_LANES = 1;

/**
 * What is drawn, and the drawing of it: holds the state that a scene is composed from, composes it when something has changed,
 * and draws it in the next frame. Who changes a public field calls `change`.
 */
export class Picture {
  /** Frames drawn so far. */
  drawn = 0;
  readonly viewport = new Viewport();
  index: TraceIndex | null = null;
  playhead: Playhead = { at: 0, seq: 0 };
  showAhead: boolean;
  lanes: LaneChoice = ALL_LANES;
  selection: Selection | null = null;
  marks: Marks | null = null;
  notes: NotesIndex = noNotes;
  readonly #surface: Surface;
  readonly #dense: DenseCanvas;
  readonly #frames = new Frames((all) => this.#draw(all));
  readonly #alive = new AliveKept();
  #theme: TimelineTheme;
  #paint: Paint | null = null;
  #paintPixels = 0;
  #hover: Hit | null = null;
  #lit: Lit | null = null;
  #scene: Scene | null = null;

  constructor(host: HTMLElement, theme: TimelineTheme, showAhead: boolean) {
    this.#theme = theme;
    this.showAhead = showAhead;
    this.#surface = new Surface(host, () => this.#resized());
    this.#dense = new DenseCanvas(host.ownerDocument, FIRST_LANES);
  }

  /** Nothing is waiting to be drawn. */
  get idle(): boolean {
    return this.#frames.idle;
  }

  get theme(): TimelineTheme {
    return this.#theme;
  }

  set theme(theme: TimelineTheme) {
    this.#theme = theme;
    this.#paint = null;
    this.#dense.forget();
  }

  /** What the pointer is on lies over the rest, so it is drawn alone. Returns whether it is something else than before. */
  hover(hit: Hit | null): boolean {
    const before = this.#hover;
    const same = hit?.area === before?.area && hit?.task === before?.task && hit?.seq === before?.seq;
    this.#hover = hit;
    if (this.#scene) this.#scene = { ...this.#scene, hover: hit };
    if (!same) this.#frames.request(false);
    return !same;
  }

  /** What is lit lies over the rest, too. */
  light(lit: Lit | null): void {
    this.#lit = lit;
    if (this.#scene) this.#scene = { ...this.#scene, lit };
    this.#frames.request(false);
  }

  /** Events that may be known of: all, or those that the playhead has passed. */
  get known(): number {
    return this.showAhead ? Number.POSITIVE_INFINITY : this.playhead.seq;
  }

  /** The rows, top to bottom. */
  get arrangement(): Arrangement {
    return this.index?.rows(this.known, this.lanes) ?? NO_ROWS;
  }

  /** The scene is another one from now on. */
  change(): void {
    this.#scene = null;
    this.#frames.request(true);
  }

  /** Null while there is no trace, or no room to draw in. */
  scene(): Scene | null {
    if (this.#surface.height < 1 && this.#surface.measure(null)) this.#frames.request(true);
    const { width, height, pixels } = this.#surface;
    if (!this.index || width < 1 || height < 1) return null;
    if (!this.#paint || this.#paintPixels !== pixels) {
      this.#paint = mixPaint(this.#theme, this.#surface);
      this.#paintPixels = pixels;
    }
    this.#scene ??= composeScene({
      theme: this.#theme,
      paint: this.#paint,
      index: this.index,
      axis: this.viewport.axis,
      range: this.viewport.range,
      scrollY: this.viewport.scrollY,
      playhead: this.playhead,
      showAhead: this.showAhead,
      lanes: this.lanes,
      selection: this.selection,
      hover: this.#hover,
      lit: this.#lit,
      marks: this.marks,
      notes: this.notes,
      width,
      height,
      pixels,
    });
    return this.#scene;
  }

  /** Draws now what waits for the next frame. */
  flush(): void {
    this.#frames.flush();
  }

  resize(): void {
    this.#surface.measure(null);
    this.#resized();
  }

  dispose(): void {
    this.#frames.cancel();
    this.#surface.dispose();
  }

  /** At once, for a canvas that was resized is empty until drawn. */
  #resized(): void {
    this.#scene = null;
    this.#frames.cancel();
    this.#draw(true);
  }

  #draw(all: boolean): void {
    const scene = this.scene();
    const { base, overlay } = this.#surface;
    this.drawn++;
    if (all) this.#surface.clear(base);
    this.#surface.clear(overlay);
    if (!scene) return;
    if (all) {
      this.#surface.allowTouch(furthestScroll(scene) > 0 ? "none" : "pan-y");
      this.#surface.anchorHatches(scene.scale.x(0));
      drawBase(base, scene, this.#dense, this.#alive.of(scene.index, scene.axis, scene.wholeScale));
      if (this.#dense.endFrame()) this.#frames.request(true);
    }
    drawOverlay(overlay, scene);
  }
}
