import type { TimerAt, Trace } from "@interleave/trace";
import { firstSeqAt, instantAt } from "./instantAt.ts";

/** The timers that ended at the instant of a position, as far as it has been played. */
export function timersFired(trace: Trace, seq: number): TimerAt[] {
  if (seq === 0) return [];
  const first = firstSeqAt(trace, trace.atOf(seq - 1));
  const fired = new Set<number>();
  for (let at = first; at < seq; at += 1)
    if (trace.kindOf(at) === "timerFired") fired.add(trace.eventOf("timerFired", at).timer);
  return fired.size === 0 ? [] : instantAt(trace, first).timers.filter(({ timer }) => fired.has(timer));
}
