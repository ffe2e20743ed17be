import type { TraceEvent } from "../events.ts";
import type { Trace } from "../trace.ts";
import { linksOf } from "../why/links.ts";

type Problem = TraceEvent & { kind: "problemFound" };

/** What the loop itself reported, of one kind. */
export function reported(trace: Trace, kind: Problem["problem"]): Problem[] {
  return linksOf(trace)
    .problems.map((seq) => trace.eventOf("problemFound", seq))
    .filter(({ problem }) => problem === kind);
}
