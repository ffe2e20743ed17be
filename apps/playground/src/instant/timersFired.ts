import { stateAt, type TimerAt, type Trace } from "@interleave/trace";
import { firstSeqAt } from "./instantAt.ts";

/** The timers that ended at the instant of a position, as far as it has been played. */
export function timersFired(trace: Trace, seq: number): TimerAt[] {
  if (seq === 0) return [];
  const at = trace.atOf(seq - 1);
  const before = stateAt(trace, firstSeqAt(trace, at)).timers;
  const still = new Set(stateAt(trace, seq).timers.map(({ timer }) => timer));
  return before.filter((timer) => timer.at <= at && !still.has(timer.timer));
}
