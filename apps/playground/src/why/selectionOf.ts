import type { Selection } from "@interleave/timeline";
import type { Trace } from "@interleave/trace";

/** The event as something selected: whose it is, and its position. Null for an event that is nobody's. */
export function selectionOf(trace: Trace, seq: number): Selection | null {
  const event = trace.event(seq);
  if (event.kind === "cancelRequested") return { task: event.target, seq };
  if (event.kind === "resultRead") return { task: event.reader, seq };
  if (event.kind === "waitTripped") return { task: awaiting(trace, event.box, seq), seq };
  return "task" in event ? { task: event.task, seq } : null;
}

/** The task that had opened the box by `seq`, 0 for none. */
function awaiting(trace: Trace, box: number, seq: number): number {
  for (let before = seq; before >= 0; before -= 1) {
    const event = trace.kindOf(before) === "waitStarted" ? trace.event(before) : null;
    if (event?.kind === "waitStarted" && event.box === box) return event.by;
  }
  return 0;
}
