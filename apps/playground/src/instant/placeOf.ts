import type { Selection } from "@interleave/timeline";
import type { Site, Trace } from "@interleave/trace";

/**
 * The place of what is selected, with `seq` events applied: the event's own, else where the task stood last before it.
 * Undefined where the trace knows none.
 */
export function placeOf(trace: Trace, { task, seq: selected }: Selection, seq: number): Site | undefined {
  const at = selected < 0 ? seq - 1 : selected;
  if (at < 0 || at >= trace.length) return undefined;
  const event = trace.event(at);
  const own = selected >= 0 && "place" in event ? trace.sites[event.place] : undefined;
  return own ?? stoodLast(trace, task, at);
}

/** Where the task was suspended last at or before an event; a bare yield may not say where. */
function stoodLast(trace: Trace, task: number, seq: number): Site | undefined {
  const lane = trace.laneOf(task);
  if (lane === undefined) return undefined;
  if (lane.doneSeq !== -1 && lane.doneSeq <= seq) {
    const { place } = trace.eventOf("taskDone", lane.doneSeq);
    if (trace.sites[place] !== undefined) return trace.sites[place];
  }
  for (let index = lane.spans.indexOfSeq(seq); index >= 0; index -= 1) {
    const span = lane.spans.at(index);
    if (span.state === "waiting" || span.reason === "bareYield") return trace.sites[span.chain.at(-1) ?? -1];
  }
  return undefined;
}
