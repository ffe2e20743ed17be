import type { Trace } from "./trace.ts";
import { linksOf } from "./why/links.ts";

/** The events with which something went wrong, in order: what the loop reported, and tasks that raised. */
export function problemsIn(trace: Trace): number[] {
  const raised = trace.lanes.filter(({ outcome }) => outcome === "raised").map(({ doneSeq }) => doneSeq);
  return [...linksOf(trace).problems, ...raised].sort((one, other) => one - other);
}
