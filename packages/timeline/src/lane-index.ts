import { FloatColumn, firstIndex, IntColumn } from "./column.ts";
import type { DrawableLane, DrawableSpans } from "./drawable-trace.ts";
import { KindMipmap } from "./kind-mipmap.ts";
import { CANCELLED, FAILED, READY, RUNNING, STEP, WAITING } from "./kinds.ts";
import type { StepAxis } from "./step-axis.ts";
import { StepCount } from "./step-count.ts";
import type { Axis } from "./view.ts";

/** What drawing needs of a lane beside its spans: their edges on the steps axis, and their kinds for any range of them. */
export class LaneIndex {
  readonly #edges = new IntColumn();
  /** Seconds at which each span begins: looked up for every column of pixels, so it is kept close. */
  readonly #ats = new FloatColumn();
  readonly #kinds = new KindMipmap();
  readonly #steps = new StepCount();
  #spans: DrawableSpans | null = null;
  /** Where the last span ends, in seconds and edges: the task's end, else where the trace ends. */
  #endAt = 0;
  #endEdge = 0;
  #done = false;

  get length(): number {
    return this.#edges.length;
  }

  /** Reads the spans that are new, so many at most; gives whether that was all. `end` is the trace's end in seconds. */
  sync(lane: DrawableLane, steps: StepAxis, end: number, most = Number.POSITIVE_INFINITY): boolean {
    const spans = lane.spans;
    this.#spans = spans;
    const known = this.#edges.length;
    const upTo = Math.min(spans.length, known + most);
    for (let index = known, edge = known === 0 ? 0 : this.#edges.at(known - 1); index < upTo; index++) {
      this.#ats.push(spans.fromAt(index));
      edge = steps.edgeOf(spans.fromSeq(index), edge);
      this.#edges.push(edge);
    }
    this.#steps.sync(spans, upTo);
    const closed = Math.min(upTo, lane.doneSeq >= 0 ? spans.length : spans.length - 1);
    while (this.#kinds.length < closed) this.#kinds.push(kindsOf(spans, this.#kinds.length));
    this.#done = lane.doneSeq >= 0;
    this.#endAt = this.#done ? lane.doneAt : end;
    this.#endEdge = this.#done ? steps.edgeOf(lane.doneSeq) : 2 * steps.length;
    return upTo === spans.length;
  }

  /** Where the span begins on the axis; for `length`, where the last one ends. */
  position(index: number, axis: Axis): number {
    if (index >= this.#edges.length) return axis === "time" ? this.#endAt : this.#endEdge;
    return axis === "time" ? this.#ats.at(index) : this.#edges.at(index);
  }

  /** The first span in `[lo, hi)` that begins at a position or after it, `hi` if none. Quick when near `lo`. */
  firstFrom(lo: number, hi: number, position: number, axis: Axis): number {
    return (axis === "time" ? this.#ats : this.#edges).firstAtLeast(lo, Math.min(hi, this.length), position);
  }

  /** Of zero length in time: drawn as a tick. An open span never is, for nobody knows its length yet. */
  isTick(index: number): boolean {
    if (index === this.#edges.length - 1 && !this.#done) return false;
    return this.position(index, "time") === this.position(index + 1, "time");
  }

  /** Kinds of all spans in `[lo, hi)`. */
  kinds(lo: number, hi: number): number {
    const until = Math.min(hi, this.length);
    const closed = Math.min(until, this.#kinds.length);
    const kinds = lo < closed ? this.#kinds.join(lo, closed) : 0;
    return until > closed ? kinds | kindOfOpen(this.#spans as DrawableSpans, until - 1) : kinds;
  }

  /** Steps among the spans `[lo, hi)`. */
  steps(lo: number, hi: number): number {
    const spans = this.#spans as DrawableSpans;
    return Math.max(0, this.#steps.below(spans, hi) - this.#steps.below(spans, lo));
  }

  /** Spans that may be seen between two positions, as `[lo, hi)`, one more on the left for what stands beside its instant. */
  between(from: number, to: number, axis: Axis): [number, number] {
    const lo = firstIndex(0, this.length, (index) => this.position(index + 1, axis) >= from);
    const hi = firstIndex(lo, this.length, (index) => this.position(index, axis) > to);
    return [lo, hi];
  }

  /** The first span that has not begun when `seq` events are applied. */
  firstAhead(seq: number): number {
    return (this.#spans?.indexOfSeq(seq - 1) ?? -1) + 1;
  }
}

function kindsOf(spans: DrawableSpans, index: number): number {
  const state = spans.state(index);
  if (state === "running") return spans.fromAt(index) === spans.toAt(index) ? STEP : RUNNING;
  if (state === "waiting") return WAITING;
  const cause = spans.cause(index);
  return READY | (cause === "cancel" ? CANCELLED : 0) | (cause === "error" ? FAILED : 0);
}

function kindOfOpen(spans: DrawableSpans, index: number): number {
  const state = spans.state(index);
  return state === "running" ? RUNNING : state === "waiting" ? WAITING : READY;
}
