import { FloatColumn } from "./column.ts";
import type { DrawableSpans } from "./drawable-trace.ts";

/** Spans between two sums: few enough to be added up when asked. */
const STRIDE = 64;

/** Seconds that a lane has spent waiting, up to any of its spans. Reads each span once, as the lane grows. */
export class WaitedTime {
  /** Up to every so many spans. */
  readonly #sums = new FloatColumn();
  #read = 0;
  #sum = 0;

  /** Up to `at` seconds, in the span `last`; `last` is -1 where none has begun. */
  upTo(spans: DrawableSpans, last: number, at: number): number {
    if (last < 0) return 0;
    this.#sync(spans, last);
    const whole = Math.floor(last / STRIDE);
    let waited = this.#sums.at(whole);
    for (let index = whole * STRIDE; index < last; index++) waited += waitIn(spans, index, spans.toAt(index));
    return waited + waitIn(spans, last, Math.min(at, spans.toAt(last)));
  }

  #sync(spans: DrawableSpans, last: number): void {
    while (this.#sums.length * STRIDE <= last) {
      const until = this.#sums.length * STRIDE;
      for (; this.#read < until; this.#read++) this.#sum += waitIn(spans, this.#read, spans.toAt(this.#read));
      this.#sums.push(this.#sum);
    }
  }
}

function waitIn(spans: DrawableSpans, index: number, to: number): number {
  return spans.state(index) === "waiting" ? Math.max(0, to - spans.fromAt(index)) : 0;
}
