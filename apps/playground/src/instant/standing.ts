import type { Selection } from "@interleave/timeline";
import type { Trace } from "@interleave/trace";

/** A task as something selected: the stretch that it is in when `seq` events have happened, or its end. */
export function standing(trace: Trace, task: number, seq: number): Selection {
  const lane = trace.laneOf(task);
  if (lane === undefined) return { task, seq: -1 };
  if (lane.doneSeq !== -1 && lane.doneSeq < seq) return { task, seq: lane.doneSeq };
  const span = lane.spans.indexOfSeq(seq - 1);
  return { task, seq: span < 0 ? -1 : lane.spans.fromSeq(span) };
}
