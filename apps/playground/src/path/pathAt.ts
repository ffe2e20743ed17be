import { type CriticalPath, criticalPath, type Trace } from "@interleave/trace";

const kept = new WeakMap<Trace, CriticalPath>();

/**
 * The chain of waits that makes the run as long as it is. Null before it is known: it ends where main ends, or where the run
 * was given up, and that must lie behind the playhead or be no secret.
 */
export function pathAt(trace: Trace, seq: number, ahead: boolean): CriticalPath | null {
  const main = trace.lanes[0];
  if (main === undefined) return null;
  const ended = main.doneSeq !== -1;
  if (!ended && !trace.complete) return null;
  if (!ahead && seq <= (ended ? main.doneSeq : trace.length - 1)) return null;
  const path = kept.get(trace) ?? criticalPath(trace);
  kept.set(trace, path);
  return path;
}
