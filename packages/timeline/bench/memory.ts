import type { Trace } from "@interleave/trace";
import { LaneSpans } from "../../trace/src/spans.ts";
import { TraceIndex } from "../src/trace-index.ts";

export type Kept = "trace" | "index" | "spans";
const held: unknown[] = [];

/** Makes once more what a drawn trace keeps of its segments, and holds it, so that the heap shows what it takes. */
export function holding(what: Kept, trace: Trace): number {
  if (what === "index") {
    const index = new TraceIndex(trace);
    for (const lane of trace.lanes) index.lane(lane);
    held.push(index);
  } else if (what === "spans") {
    for (const { task, spans } of trace.lanes) {
      const own = new LaneSpans(trace, task);
      for (let index = 0; index < spans.length; index++) own.begin(spans.fromSeq(index));
      held.push(own);
    }
  }
  return trace.lanes.reduce((sum, { spans }) => sum + spans.length, 0);
}
