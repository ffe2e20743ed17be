import { InstantAt } from "./instant.ts";
import type { Instant } from "./model.ts";
import type { Trace } from "./trace.ts";

/**
 * Everything that can be seen when the first `seq` events have been applied. Outside `0 .. trace.length` it is the nearest
 * end. Looked up from the nearest checkpoint, so it costs about the same at every instant; its lists are made when they are
 * first read.
 */
export function stateAt(trace: Trace, seq: number): Instant {
  const within = Math.max(0, Math.min(trace.length, Math.trunc(seq)));
  return new InstantAt(trace, trace.history.after(within));
}
