import type { Trace } from "@interleave/trace";

/** What happens between steps: in the loop's own callbacks. */
const between = ["taskReady", "waitTripped", "problemFound"];

/** The number of the step that an event is a part of; 0 for one that is, or may be, the loop's own doing. */
export function stepOf(trace: Trace, seq: number): number {
  return between.includes(trace.kindOf(seq)) ? 0 : trace.stepOf(seq) + 1;
}
