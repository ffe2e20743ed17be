import { countWhile } from "../search.ts";

export interface WaitTotal {
  count: number;
  seconds: number;
}

/** Waits that are over, in the order in which they ended, summed up so that any position finds those before it at once. */
export class WaitSum {
  readonly #ends: number[] = [];
  /** Seconds of each wait and all before it. */
  readonly #seconds: number[] = [];

  /** `seq` is the event that ended the wait; it never falls from call to call. */
  add(seq: number, seconds: number): void {
    this.#seconds.push((this.#seconds.at(-1) ?? 0) + seconds);
    this.#ends.push(seq);
  }

  /** Those that ended among the first `seq` events. */
  before(seq: number): WaitTotal {
    const count = countWhile(this.#ends.length, (index) => (this.#ends[index] as number) < seq);
    return { count, seconds: this.#seconds[count - 1] ?? 0 };
  }
}
