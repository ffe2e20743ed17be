import { firstIndex } from "../column.ts";
import type { DrawableLane, DrawableTrace } from "../drawable-trace.ts";
import type { Playhead } from "../view.ts";
import { type Common, MergedOrder, type Side } from "./merged-order.ts";
import { pairedLanes, pairedTask } from "./paired-lanes.ts";

/** A trace, and a short word that tells its lanes from the other's. */
export interface TaggedTrace {
  trace: DrawableTrace;
  tag: string;
}

/**
 * Two traces on one axis, as one that can be drawn: each lane with its namesake below it. It holds what there was when it was
 * made. Steps, and how many tasks are alive, are the left one's; what the two share is drawn as happening at once.
 */
export class PairedTrace implements DrawableTrace {
  readonly version = 1;
  readonly length: number;
  readonly end: number;
  readonly complete: boolean;
  readonly steps: number;
  readonly lanes: readonly DrawableLane[];
  readonly trips: DrawableTrace["trips"];
  readonly alive: DrawableTrace["alive"];
  /** Arrows of two runs would cross. */
  readonly wakes = [];
  readonly starts = [];
  readonly #left: DrawableTrace;
  readonly #right: DrawableTrace;
  readonly #order: MergedOrder;
  readonly #leftLength: number;

  constructor(left: TaggedTrace, right: TaggedTrace, common: Common) {
    const { lengths } = common;
    this.#left = left.trace;
    this.#right = right.trace;
    this.#leftLength = lengths.left;
    this.#order = new MergedOrder(left.trace, right.trace, common);
    const order = this.#order;
    const endOf = (trace: DrawableTrace, length: number) => (length === 0 ? 0 : trace.atOf(length - 1));
    const ends = [endOf(left.trace, lengths.left), endOf(right.trace, lengths.right)] as const;
    this.length = order.length;
    this.end = Math.max(...ends);
    this.complete = left.trace.complete && right.trace.complete;
    this.steps = left.trace.steps;
    this.lanes = pairedLanes(
      { side: 0, lanes: left.trace.lanes, tag: left.tag, length: lengths.left, end: ends[0] },
      { side: 1, lanes: right.trace.lanes, tag: right.tag, length: lengths.right, end: ends[1] },
      order,
    );
    const within = <T extends { seq: number }>(marks: readonly T[], side: Side, length: number) =>
      marks.filter(({ seq }) => seq < length).map((mark) => ({ ...mark, seq: order.place(side, mark.seq) }));
    this.alive = within(left.trace.alive, 0, lengths.left);
    this.trips = [...within(left.trace.trips, 0, lengths.left), ...within(right.trace.trips, 1, lengths.right)].sort(
      (one, other) => one.seq - other.seq,
    );
  }

  kindOf(seq: number): string {
    const { side, seq: own } = this.#order.event(seq);
    const kind = (side === 0 ? this.#left : this.#right).kindOf(own);
    return side === 1 && (kind === "stepStarted" || kind === "stepEnded") ? "" : kind;
  }

  atOf(seq: number): number {
    const { side, seq: own } = this.#order.event(seq);
    return (side === 0 ? this.#left : this.#right).atOf(own);
  }

  seqAt(at: number): number {
    return firstIndex(0, this.length, (seq) => this.atOf(seq) > at);
  }

  seqOfStep(step: number): number {
    return this.placeOf({ at: this.timeOfStep(step), seq: this.#left.seqOfStep(step) });
  }

  timeOfStep(step: number): number {
    return this.#left.timeOfStep(step);
  }

  /** Where a playhead of the left trace stands among the events of both. */
  placeOf({ at, seq }: Playhead): number {
    const isWithin = seq < this.#leftLength && this.#left.atOf(seq) <= at;
    if (!isWithin) return this.seqAt(at);
    return seq === 0 ? 0 : this.#order.place(0, seq - 1) + 1;
  }

  /** Where so many events of both, and no more than are due at `at` seconds, are applied. */
  placeBehind({ at, left, right }: { at: number; left: number; right: number }): number {
    const behind = (side: Side, applied: number) => (applied === 0 ? 0 : this.#order.place(side, applied - 1) + 1);
    return Math.min(this.seqAt(at), Math.max(behind(0, left), behind(1, right)));
  }

  /** What a task of a side is called among those of both. */
  task(side: Side, task: number): number {
    return pairedTask(side, task);
  }

  /** Where the event `seq` of a side stands. */
  place(side: Side, seq: number): number {
    return this.#order.place(side, seq);
  }

  /** How many events of a side are applied at a place. */
  applied(side: Side, place: number): number {
    return this.#order.count(side, place);
  }
}
