import type { Trace } from "@interleave/trace";

/** An event in a word or two, for a button that leads to it: `step 9`, `its wait`. */
export function eventWord(trace: Trace, seq: number): string {
  switch (trace.kindOf(seq)) {
    case "taskReady":
      return "waking";
    case "taskWaiting":
      return "wait";
    case "waitTripped":
      return "trip";
    case "problemFound":
      return "problem";
    default:
      return `step ${trace.stepOf(seq) + 1}`;
  }
}
