import { wholeHeight } from "./compose-scene.ts";
import type { Lit } from "./draw-lit.ts";
import type { DrawableTrace } from "./drawable-trace.ts";
import { Gestures } from "./gestures.ts";
import { Hands } from "./hands.ts";
import { hitTest } from "./hit-test.ts";
import type { LaneChoice } from "./lane-choice.ts";
import { Listeners } from "./listeners.ts";
import { type Marks, type Measured, measure } from "./measure.ts";
import { type Notes, NotesIndex, noNotes } from "./notes.ts";
import { panToSelection } from "./pan-to-selection.ts";
import { Picture } from "./picture.ts";
import { indexOf } from "./prepare.ts";
import { rowTexts } from "./row-text.ts";
import type { Scene } from "./scene.ts";
import { rangeBetween, rangeOfSelection } from "./show-range.ts";
import type { TimelineTheme } from "./theme.ts";
import { Tooltip } from "./tooltip.ts";
import { placeOfSelection } from "./tooltip-place.ts";
import type { Hit, Playhead, RowText, Selection, TimelineEvents, TimelineView } from "./view.ts";

export interface TimelineOptions {
  theme: TimelineTheme;
  /** Outline what lies ahead of the playhead; false while a run plays for the first time. */
  showAhead?: boolean;
}

/** Draws a trace into a host element that it fills: canvases, tooltip and gestures are its own. */
export class Timeline {
  readonly #picture: Picture;
  readonly #tooltip: Tooltip;
  readonly #hands: Hands;
  readonly #gestures: Gestures;
  readonly #listeners = new Listeners();
  /** The tooltip shows the selection. */
  #told = false;

  constructor(host: HTMLElement, options: TimelineOptions) {
    if (host.ownerDocument.defaultView?.getComputedStyle(host).position === "static") host.style.position = "relative";
    host.style.overflow = "hidden";
    this.#picture = new Picture(host, options.theme, options.showAhead ?? true);
    this.#tooltip = new Tooltip(host);
    this.#hands = new Hands({
      host,
      tooltip: this.#tooltip,
      viewport: this.#picture.viewport,
      scene: () => this.#picture.scene(),
      moved: () => this.#moved(),
      hovered: (hit) => this.#hovered(hit),
      tell: (event, value) => this.#listeners.tell(event, value),
    });
    this.#gestures = new Gestures(host, this.#hands);
    this.setTheme(options.theme);
  }

  /** Frames drawn so far. */
  get drawn(): number {
    return this.#picture.drawn;
  }

  /** Nothing is waiting to be drawn. */
  get idle(): boolean {
    return this.#picture.idle;
  }

  /** Draws now what waits for the next frame: for who is in a frame already and wants one picture, not two. */
  flush(): void {
    this.#picture.flush();
  }

  get view(): TimelineView {
    const scene = this.#picture.scene();
    const { viewport } = this.#picture;
    return scene ? viewport.get(scene) : { axis: viewport.axis, from: 0, to: 1, scrollY: 0 };
  }

  /** CSS pixels that ruler, all lanes and minimap take: what a host of just the right height has. */
  get contentHeight(): number {
    return wholeHeight(this.#picture.theme, this.#picture.arrangement.rows.length);
  }

  setTrace(trace: DrawableTrace | null): void {
    this.#picture.index = trace ? indexOf(trace) : null;
    this.#picture.viewport.range = null;
    this.#picture.viewport.scrollY = 0;
    this.#picture.selection = null;
    this.#picture.notes = noNotes;
    this.#hovered(null);
    this.#picture.change();
  }

  /** The trace has grown, or is complete: reads what is new. */
  refresh(): void {
    this.#picture.index?.sync();
    this.#picture.change();
  }

  setPlayhead({ at, seq }: Playhead): void {
    const picture = this.#picture;
    if (at === picture.playhead.at && seq === picture.playhead.seq) return;
    const before = picture.scene()?.playheadX;
    picture.playhead = { at, seq };
    this.#untell();
    picture.change();
    const scene = picture.scene();
    if (scene && before !== undefined && picture.viewport.follow(before, scene.playheadX, scene)) this.#moved();
  }

  /** Changes what is seen. Tells no listener: who calls it knows. */
  setView(view: Partial<TimelineView>): void {
    const scene = this.#picture.scene();
    if (scene) this.#picture.viewport.set(view, scene);
    else if (view.axis) this.#picture.viewport.axis = view.axis;
    this.#picture.change();
  }

  /** Chooses which lanes are shown, and in which order. */
  setLanes(lanes: LaneChoice): void {
    this.#picture.lanes = lanes;
    this.#picture.change();
    const scene = this.#picture.scene();
    if (scene) this.#picture.viewport.scroll(0, scene);
    this.#picture.change();
  }

  setTheme(theme: TimelineTheme): void {
    this.#picture.theme = theme;
    this.#tooltip.setTheme(theme);
    this.#picture.change();
  }

  setShowAhead(showAhead: boolean): void {
    if (showAhead === this.#picture.showAhead) return;
    this.#picture.showAhead = showAhead;
    this.#picture.change();
  }

  /** What was found in the trace and is drawn over its lanes, as far as the playhead's place allows it to be known. */
  setNotes(notes: Notes): void {
    this.#picture.notes = new NotesIndex(notes);
    this.#picture.change();
  }

  /** Lights spans, until others or none are to be lit. */
  setLit(lit: Lit | null): void {
    this.#picture.light(lit);
  }

  /** Selects a span or a lane, scrolls it into sight and shows its tooltip. Tells no listener: only a hand does. */
  select(selection: Selection | null): void {
    const picture = this.#picture;
    picture.selection = selection;
    picture.change();
    const scene = picture.scene();
    if (!scene || !selection) {
      this.#tooltip.hide();
      return;
    }
    const place = scene.arrangement.rows.findIndex((row) => row.kind === "lane" && row.lane.task === selection.task);
    picture.viewport.reveal(place, scene);
    picture.viewport.pan(panToSelection(scene, selection), scene);
    picture.change();
    const spot = placeOfSelection(picture.scene() as Scene, selection);
    this.#told = spot !== null;
    if (spot) this.#tooltip.show(spot.text, spot.x, spot.top, spot.bottom);
    else this.#tooltip.hide();
  }

  /** Shows the whole trace, and keeps showing it as it grows. */
  fit(): void {
    this.#picture.viewport.range = null;
    this.#moved();
  }

  /** Above 1 shows less. `centre` in CSS pixels of the host; the playhead if left out and in sight, else the middle. */
  zoom(factor: number, centre?: number): void {
    const scene = this.#picture.scene();
    if (!scene) return;
    const { left, right } = scene.scale;
    const seen = scene.playheadX >= left && scene.playheadX <= right;
    this.#picture.viewport.zoom(factor, centre ?? (seen ? scene.playheadX : (left + right) / 2), scene);
    this.#moved();
  }

  /** Shows what is selected, as large as the view is wide: a span, or all of a lane. */
  zoomToSelection(): void {
    const { selection, viewport } = this.#picture;
    const scene = this.#picture.scene();
    const range = scene && selection && rangeOfSelection(scene, selection);
    if (!range) return;
    viewport.show(range, scene);
    this.#moved();
  }

  /** Shows what lies between two instants, with a little room beside it. */
  zoomBetween(from: Playhead, to: Playhead): void {
    const scene = this.#picture.scene();
    if (!scene) return;
    this.#picture.viewport.show(rangeBetween(scene, from, to), scene);
    this.#moved();
  }

  /** How long it is from one instant to another; null while there is no trace. */
  measure(a: Playhead, b: Playhead): Measured | null {
    const { index } = this.#picture;
    return index && measure(index, a, b);
  }

  /** What is measured between, and whether any drag measures; with Shift one always does. */
  setMeasure(marks: Marks | null, byHand: boolean): void {
    this.#picture.marks = marks;
    this.#hands.measures = byHand;
    this.#picture.change();
  }

  /** Moves what is seen by so many CSS pixels; positive shows what is later. */
  pan(dx: number): void {
    const scene = this.#picture.scene();
    if (!scene) return;
    this.#picture.viewport.pan(dx, scene);
    this.#moved();
  }

  /** Returns what stops listening. */
  on<K extends keyof TimelineEvents>(event: K, listener: (value: TimelineEvents[K]) => void): () => void {
    return this.#listeners.add(event, listener);
  }

  /** CSS pixels of the host. */
  hitTest(x: number, y: number): Hit | null {
    const scene = this.#picture.scene();
    return scene && hitTest(scene, x, y);
  }

  /** The tasks whose lanes are shown, top to bottom. */
  get tasks(): number[] {
    return this.#picture.arrangement.rows.flatMap((row) => (row.kind === "lane" ? [row.lane.task] : []));
  }

  /** How many lanes fit the choice of `setLanes`, of how many. */
  get counts(): { fitting: number; lanes: number } {
    const { fitting, lanes } = this.#picture.arrangement;
    return { fitting, lanes };
  }

  /** What the lanes show, as text. */
  rows(): RowText[] {
    const scene = this.#picture.scene();
    return scene ? rowTexts(scene) : [];
  }

  /** The host's size or the screen's pixel ratio may have changed. It is also watched. */
  resize(): void {
    this.#picture.resize();
  }

  dispose(): void {
    this.#gestures.dispose();
    this.#tooltip.dispose();
    this.#picture.dispose();
  }

  /** The words on a selection are put away when what they stand beside moves on. */
  #untell(): void {
    if (this.#told) this.#tooltip.hide();
    this.#told = false;
  }

  #moved(): void {
    this.#untell();
    this.#picture.change();
    const scene = this.#picture.scene();
    if (scene) this.#listeners.tell("view", this.#picture.viewport.get(scene));
  }

  #hovered(hit: Hit | null): void {
    this.#told = false;
    if (this.#picture.hover(hit)) this.#listeners.tell("hover", hit);
  }
}
