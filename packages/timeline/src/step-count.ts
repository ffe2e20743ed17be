import { IntColumn } from "./column.ts";
import type { DrawableSpans } from "./drawable-trace.ts";

/** Spans between two sums: few enough to be counted when asked. */
const STRIDE = 64;

/** How many of a lane's spans are steps, for any range of them. Reads each span once, as the lane grows. */
export class StepCount {
  /** Below every so many spans. */
  readonly #sums = new IntColumn();
  #read = 0;
  #sum = 0;

  sync(spans: DrawableSpans, upTo: number): void {
    for (; this.#read < upTo; this.#read++) {
      if (this.#read % STRIDE === 0) this.#sums.push(this.#sum);
      if (spans.state(this.#read) === "running") this.#sum++;
    }
  }

  /** Those among the first `index`. */
  below(spans: DrawableSpans, index: number): number {
    if (index >= this.#read) return this.#sum;
    const whole = Math.floor(index / STRIDE);
    let steps = this.#sums.at(whole);
    for (let i = whole * STRIDE; i < index; i++) if (spans.state(i) === "running") steps++;
    return steps;
  }
}
