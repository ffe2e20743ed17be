import { composeScene, furthestScroll, wholeHeight } from "./compose-scene.ts";
import { DenseCanvas } from "./dense-canvas.ts";
import { drawBase, drawOverlay } from "./draw-scene.ts";
import type { DrawableTrace } from "./drawable-trace.ts";
import { Frames } from "./frames.ts";
import { Gestures } from "./gestures.ts";
import { Hands } from "./hands.ts";
import { hitTest } from "./hit-test.ts";
import { Listeners } from "./listeners.ts";
import { AliveKept } from "./minimap-columns.ts";
import { mixPaint, type Paint } from "./paint.ts";
import { rowTexts } from "./row-text.ts";
import type { Scene } from "./scene.ts";
import { Surface } from "./surface.ts";
import type { TimelineTheme } from "./theme.ts";
import { Tooltip } from "./tooltip.ts";
import { placeOfSelection } from "./tooltip-place.ts";
import { TraceIndex } from "./trace-index.ts";
import type { Hit, Playhead, RowText, Selection, TimelineEvents, TimelineView } from "./view.ts";
import { Viewport } from "./viewport.ts";

export interface TimelineOptions {
  theme: TimelineTheme;
  /** Outline what lies ahead of the playhead; false while a run plays for the first time. */
  showAhead?: boolean;
}

/** Draws a trace into a host element that it fills: canvases, tooltip and gestures are its own. */
export class Timeline {
  /** Frames drawn so far. */
  drawn = 0;
  readonly #surface: Surface;
  readonly #dense: DenseCanvas;
  readonly #tooltip: Tooltip;
  readonly #gestures: Gestures;
  readonly #frames = new Frames((all) => this.#draw(all));
  readonly #listeners = new Listeners();
  readonly #alive = new AliveKept();
  readonly #viewport = new Viewport();
  #index: TraceIndex | null = null;
  #theme: TimelineTheme;
  #paint: Paint | null = null;
  #paintPixels = 0;
  #playhead: Playhead = { at: 0, seq: 0 };
  #showAhead: boolean;
  #selection: Selection | null = null;
  #hover: Hit | null = null;
  /** The tooltip shows the selection. */
  #told = false;
  #scene: Scene | null = null;

  constructor(host: HTMLElement, options: TimelineOptions) {
    this.#theme = options.theme;
    this.#showAhead = options.showAhead ?? true;
    if (host.ownerDocument.defaultView?.getComputedStyle(host).position === "static") host.style.position = "relative";
    host.style.overflow = "hidden";
    this.#surface = new Surface(host, () => this.#resized());
    this.#dense = new DenseCanvas(host.ownerDocument);
    this.#tooltip = new Tooltip(host);
    this.#gestures = new Gestures(
      host,
      new Hands({
        host,
        tooltip: this.#tooltip,
        viewport: this.#viewport,
        scene: () => this.#current(),
        lanes: () => this.#lanes(),
        moved: () => this.#moved(),
        hovered: (hit) => this.#hovered(hit),
        tell: (event, value) => this.#listeners.tell(event, value),
      }),
    );
    this.setTheme(options.theme);
  }

  /** Nothing is waiting to be drawn. */
  get idle(): boolean {
    return this.#frames.idle;
  }

  /** Draws now what waits for the next frame: for who is in a frame already and wants one picture, not two. */
  flush(): void {
    this.#frames.flush();
  }

  get view(): TimelineView {
    const scene = this.#current();
    return scene ? this.#viewport.get(scene) : { axis: this.#viewport.axis, from: 0, to: 1, scrollY: 0 };
  }

  /** CSS pixels that ruler, all lanes and minimap take: what a host of just the right height has. */
  get contentHeight(): number {
    return wholeHeight(this.#theme, this.#index?.trace.lanes.length ?? 0);
  }

  setTrace(trace: DrawableTrace | null): void {
    this.#index = trace ? new TraceIndex(trace) : null;
    this.#viewport.range = null;
    this.#viewport.scrollY = 0;
    this.#selection = null;
    this.#hovered(null);
    this.#change();
  }

  /** The trace has grown, or is complete: reads what is new. */
  refresh(): void {
    this.#index?.sync();
    this.#change();
  }

  setPlayhead({ at, seq }: Playhead): void {
    if (at === this.#playhead.at && seq === this.#playhead.seq) return;
    const before = this.#current()?.playheadX;
    this.#playhead = { at, seq };
    this.#untell();
    this.#change();
    const scene = this.#current();
    if (scene && before !== undefined && this.#viewport.follow(before, scene.playheadX, scene)) this.#moved();
  }

  /** Changes what is seen. Tells no listener: who calls it knows. */
  setView(view: Partial<TimelineView>): void {
    const scene = this.#current();
    if (scene) this.#viewport.set(view, scene);
    else if (view.axis) this.#viewport.axis = view.axis;
    this.#change();
  }

  setTheme(theme: TimelineTheme): void {
    this.#theme = theme;
    this.#paint = null;
    this.#dense.forget();
    this.#tooltip.setTheme(theme);
    this.#change();
  }

  setShowAhead(showAhead: boolean): void {
    if (showAhead === this.#showAhead) return;
    this.#showAhead = showAhead;
    this.#change();
  }

  /** Selects a span or a lane, scrolls it into sight and shows its tooltip. Tells no listener: only a hand does. */
  select(selection: Selection | null): void {
    this.#selection = selection;
    this.#change();
    const scene = this.#current();
    if (!scene || !selection) {
      this.#tooltip.hide();
      return;
    }
    const lanes = scene.index.rows(this.#known());
    const place = lanes.findIndex((row) => row.lane.task === selection.task);
    this.#viewport.reveal(place, scene, lanes.length);
    this.#change();
    const spot = placeOfSelection(this.#current() as Scene, selection);
    this.#told = spot !== null;
    if (spot) this.#tooltip.show(spot.text, spot.x, spot.top, spot.bottom);
    else this.#tooltip.hide();
  }

  /** Shows the whole trace, and keeps showing it as it grows. */
  fit(): void {
    this.#viewport.range = null;
    this.#moved();
  }

  /** Above 1 shows less. `centre` in CSS pixels of the host; the playhead if left out and in sight, else the middle. */
  zoom(factor: number, centre?: number): void {
    const scene = this.#current();
    if (!scene) return;
    const { left, right } = scene.scale;
    const seen = scene.playheadX >= left && scene.playheadX <= right;
    this.#viewport.zoom(factor, centre ?? (seen ? scene.playheadX : (left + right) / 2), scene);
    this.#moved();
  }

  /** Moves what is seen by so many CSS pixels; positive shows what is later. */
  pan(dx: number): void {
    const scene = this.#current();
    if (!scene) return;
    this.#viewport.pan(dx, scene);
    this.#moved();
  }

  /** Returns what stops listening. */
  on<K extends keyof TimelineEvents>(event: K, listener: (value: TimelineEvents[K]) => void): () => void {
    return this.#listeners.add(event, listener);
  }

  /** CSS pixels of the host. */
  hitTest(x: number, y: number): Hit | null {
    const scene = this.#current();
    return scene && hitTest(scene, x, y);
  }

  /** What the lanes show, as text. */
  rows(): RowText[] {
    const scene = this.#current();
    return scene ? rowTexts(scene) : [];
  }

  /** The host's size or the screen's pixel ratio may have changed. It is also watched. */
  resize(): void {
    this.#surface.measure(null);
    this.#resized();
  }

  dispose(): void {
    this.#frames.cancel();
    this.#gestures.dispose();
    this.#tooltip.dispose();
    this.#surface.dispose();
  }

  #known(): number {
    return this.#showAhead ? Number.POSITIVE_INFINITY : this.#playhead.seq;
  }

  #lanes(): number {
    return this.#index ? this.#index.rows(this.#known()).length : 0;
  }

  #change(): void {
    this.#scene = null;
    this.#frames.request(true);
  }

  /** The words on a selection are put away when what they stand beside moves on. */
  #untell(): void {
    if (this.#told) this.#tooltip.hide();
    this.#told = false;
  }

  #moved(): void {
    this.#untell();
    this.#change();
    const scene = this.#current();
    if (scene) this.#listeners.tell("view", this.#viewport.get(scene));
  }

  /** At once, for a canvas that was resized is empty until drawn. */
  #resized(): void {
    this.#scene = null;
    this.#frames.cancel();
    this.#draw(true);
  }

  #current(): Scene | null {
    if (this.#surface.height < 1) this.#surface.measure(null);
    const { width, height, pixels } = this.#surface;
    if (!this.#index || width < 1 || height < 1) return null;
    if (!this.#paint || this.#paintPixels !== pixels) {
      this.#paint = mixPaint(this.#theme, this.#surface);
      this.#paintPixels = pixels;
    }
    this.#scene ??= composeScene({
      theme: this.#theme,
      paint: this.#paint,
      index: this.#index,
      axis: this.#viewport.axis,
      range: this.#viewport.range,
      scrollY: this.#viewport.scrollY,
      playhead: this.#playhead,
      showAhead: this.#showAhead,
      selection: this.#selection,
      hover: this.#hover,
      width,
      height,
      pixels,
    });
    return this.#scene;
  }

  #draw(all: boolean): void {
    const scene = this.#current();
    const { base, overlay } = this.#surface;
    this.drawn++;
    if (all) this.#surface.clear(base);
    this.#surface.clear(overlay);
    if (!scene) return;
    if (all) {
      this.#surface.allowTouch(furthestScroll(scene.theme, scene.height, this.#lanes()) > 0 ? "none" : "pan-y");
      this.#surface.anchorHatches(scene.scale.x(0));
      drawBase(base, scene, this.#dense, this.#alive.of(scene.index, scene.axis, scene.wholeScale));
    }
    drawOverlay(overlay, scene);
  }

  #hovered(hit: Hit | null): void {
    const same = hit?.area === this.#hover?.area && hit?.task === this.#hover?.task && hit?.seq === this.#hover?.seq;
    this.#hover = hit;
    this.#told = false;
    if (this.#scene) this.#scene = { ...this.#scene, hover: hit };
    if (same) return;
    this.#frames.request(false);
    this.#listeners.tell("hover", hit);
  }
}
