import { KIND } from "./layout.ts";
import { countWhile } from "./search.ts";

/**
 * Where each step ended, and where the playhead stands after it: the axis on which every step is equally wide. What callbacks make
 * of a step in the next turn (a box trips, a task becomes ready) belongs to the step, so that cause and effect are seen together.
 */
export class Steps {
  /** Position of the stepEnded of each step. */
  readonly #ends: number[] = [];
  /** Position of what began next; absent for the last step while nothing has begun since. */
  readonly #stops: number[] = [];
  /** Position of a turnStarted with nothing after it yet, or -1: a turn that opens with a step belongs to that step. */
  #opening = -1;

  get count(): number {
    return this.#ends.length;
  }

  /** `kind` is its number. */
  apply(kind: number, seq: number): void {
    if (kind === KIND.stepEnded) {
      // One step ending inside another (an eager task) leaves no gap between the two ends.
      if (this.#stops.length < this.#ends.length) this.#stops.push(seq);
      this.#ends.push(seq);
    } else if (kind === KIND.stepStarted || kind === KIND.clockAdvanced) {
      if (this.#stops.length < this.#ends.length) this.#stops.push(this.#opening < 0 ? seq : this.#opening);
    }
    this.#opening = kind === KIND.turnStarted ? seq : -1;
  }

  endedBefore(seq: number): number {
    return countWhile(this.#ends.length, (step) => (this.#ends[step] as number) < seq);
  }

  /** Position of the stepEnded of step `step`, from 1. */
  endOf(step: number): number {
    return this.#ends[step - 1] as number;
  }

  /** The playhead after step `step`, in a trace of `length` events. */
  positionAfter(step: number, length: number): number {
    if (step <= 0) return 0;
    return this.#stops[step - 1] ?? length;
  }
}
