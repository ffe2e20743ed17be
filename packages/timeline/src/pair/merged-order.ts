import { firstIndex } from "../column.ts";
import type { DrawableTrace } from "../drawable-trace.ts";

/** The left trace, or the right one. */
export type Side = 0 | 1;

/** Events that two traces have in common, one after the other, and how many events of each there are. */
export interface Common {
  left: readonly number[];
  right: readonly number[];
  lengths: { left: number; right: number };
}

/**
 * The events of two traces as one list, in order of time. What both have in common stands side by side, the right one first: a
 * place behind a left event is then behind its twin, too.
 */
export class MergedOrder {
  /** By side, where each of its events stands. */
  readonly #places: readonly [Int32Array, Int32Array];
  /** For each place, twice the event's own number, and one more if it is of the right. */
  readonly #events: Int32Array;
  readonly #traces: readonly [DrawableTrace, DrawableTrace];
  #length = 0;

  constructor(left: DrawableTrace, right: DrawableTrace, common: Common) {
    const { lengths } = common;
    this.#traces = [left, right];
    this.#places = [new Int32Array(lengths.left), new Int32Array(lengths.right)];
    this.#events = new Int32Array(lengths.left + lengths.right);
    const next: [number, number] = [0, 0];
    for (const [pair, twin] of common.left.entries()) {
      const other = common.right[pair] as number;
      this.#mergeUpTo(next, twin, other);
      this.#add(1, other);
      this.#add(0, twin);
      next[0] = twin + 1;
      next[1] = other + 1;
    }
    this.#mergeUpTo(next, lengths.left, lengths.right);
  }

  get length(): number {
    return this.#events.length;
  }

  /** Where the event `seq` of a side stands. */
  place(side: Side, seq: number): number {
    return this.#places[side][seq] as number;
  }

  /** The event at a place. */
  event(place: number): { side: Side; seq: number } {
    const event = this.#events[place] as number;
    return { side: (event & 1) as Side, seq: event >> 1 };
  }

  /** How many events of a side stand before a place. */
  count(side: Side, place: number): number {
    const places = this.#places[side];
    return firstIndex(0, places.length, (seq) => (places[seq] as number) >= place);
  }

  /** At one instant the two take turns. */
  #mergeUpTo(next: [number, number], left: number, right: number): void {
    const [traceLeft, traceRight] = this.#traces;
    let ahead = 0;
    while (next[0] < left || next[1] < right) {
      const wait = next[0] >= left ? 1 : next[1] >= right ? -1 : traceLeft.atOf(next[0]) - traceRight.atOf(next[1]);
      const side: Side = wait < 0 || (wait === 0 && ahead <= 0) ? 0 : 1;
      ahead += side === 0 ? 1 : -1;
      this.#add(side, next[side]);
      next[side] += 1;
    }
  }

  #add(side: Side, seq: number): void {
    this.#places[side][seq] = this.#length;
    this.#events[this.#length] = seq * 2 + side;
    this.#length += 1;
  }
}
