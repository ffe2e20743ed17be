import type { Trace } from "@interleave/trace";
import { stepOf } from "./stepOf.ts";

/** An event in a word or two, for a button that leads to it: `step 9`, `wait`. */
export function eventWord(trace: Trace, seq: number): string {
  const kind = trace.kindOf(seq);
  if (kind === "taskWaiting") return "wait";
  if (kind === "taskReady") return "waking";
  if (kind === "waitTripped") return "trip";
  return kind === "problemFound" ? "problem" : `step ${stepOf(trace, seq)}`;
}
