import { furthestScroll, wholeRange } from "./compose-scene.ts";
import type { Range } from "./scale.ts";
import type { Scene } from "./scene.ts";
import type { Axis, TimelineView } from "./view.ts";

/** Nearer than this nobody needs to look: seconds, or edges. */
const LEAST: Readonly<Record<Axis, number>> = { time: 1e-6, steps: 4 };
/** Where the playhead stands after the view has turned a page to follow it, as a share of the width. */
const AFTER_PAGE = 0.1;

/** What part of a trace is seen, kept within what there is. */
export class Viewport {
  axis: Axis = "time";
  /** Null for the whole trace, also as it grows. */
  range: Range | null = null;
  scrollY = 0;

  get(scene: Scene): TimelineView {
    const unit = unitOf(this.axis);
    return { axis: this.axis, from: scene.scale.from / unit, to: scene.scale.to / unit, scrollY: this.scrollY };
  }

  set(view: Partial<TimelineView>, scene: Scene): void {
    if (view.axis && view.axis !== this.axis) {
      this.axis = view.axis;
      this.range = null;
    }
    const unit = unitOf(this.axis);
    const now = this.range ?? wholeRange(scene.index, this.axis);
    if (view.from !== undefined || view.to !== undefined) {
      const from = view.from === undefined ? now.from : view.from * unit;
      this.show({ from, to: view.to === undefined ? now.to : view.to * unit }, scene);
    }
    if (view.scrollY !== undefined) this.scrollY = view.scrollY;
  }

  /** Takes a range, moved or widened so far that it is within the whole and not too short to be drawn. */
  show({ from, to }: Range, scene: Scene): void {
    const whole = wholeRange(scene.index, this.axis);
    const span = Math.max(LEAST[this.axis], to - from);
    if (!(span < whole.to - whole.from)) {
      this.range = null;
      return;
    }
    const start = Math.min(Math.max(from, whole.from), whole.to - span);
    this.range = { from: start, to: start + span };
  }

  zoom(factor: number, x: number, scene: Scene): void {
    this.show(scene.scale.zoomed(factor, x), scene);
  }

  pan(dx: number, scene: Scene): void {
    if (this.range) this.show(scene.scale.panned(dx), scene);
  }

  scroll(dy: number, scene: Scene): void {
    this.scrollY = this.scrolled(dy, scene);
  }

  /** Where scrolling by `dy` would lead, as far as there is anything to scroll. */
  scrolled(dy: number, scene: Scene): number {
    return Math.min(Math.max(0, this.scrollY + dy), furthestScroll(scene));
  }

  /** Scrolls a lane into sight, by its place among all rows. */
  reveal(place: number, scene: Scene): void {
    const { lane } = scene.theme.sizes;
    const sticky = (scene.pinnedBottom - scene.lanesTop) / lane;
    if (place < sticky) return;
    const room = scene.minimapTop - 8 - scene.pinnedBottom;
    const top = (place - sticky) * lane;
    this.scroll(Math.min(0, top - this.scrollY) + Math.max(0, top + lane - room - this.scrollY), scene);
  }

  /** Turns a page where the playhead has just left a view that it was in. */
  follow(before: number, now: number, scene: Scene): boolean {
    const { left, right } = scene.scale;
    if (!this.range || before > right || before < left || now <= right) return false;
    this.pan(now - left - (right - left) * AFTER_PAGE, scene);
    return true;
  }
}

/** Edges of the steps axis are half steps. */
function unitOf(axis: Axis): number {
  return axis === "steps" ? 2 : 1;
}
