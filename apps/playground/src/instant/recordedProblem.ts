import type { RunProblem } from "@interleave/runner";
import { type Site, type Trace, waitsAtInbox } from "@interleave/trace";
import { deadlockSeq, stuckAt } from "./deadlock.ts";
import { errorPath } from "./errorPath.ts";

/** What went wrong in a run of which there is nothing but its trace; null if nothing did. */
export function recordedProblem(trace: Trace): RunProblem | null {
  const main = trace.lanes[0];
  if (main === undefined || main.doneSeq === -1) {
    return asksAtItsEnd(trace)
      ? { kind: "waiting", message: trace.eventOf("problemFound", trace.length - 1).message }
      : { kind: "stopped", message: "What was recorded ends before the run did." };
  }
  if (main.outcome !== "raised") return null;
  const closed = deadlockSeq(trace);
  if (closed < trace.length) {
    const { message } = trace.eventOf("problemFound", closed);
    return { kind: "deadlock", message, ...placeIn(trace.sites[trace.eventOf("taskDone", main.doneSeq).place]) };
  }
  const raiser = errorPath(trace)[0]?.lane ?? main;
  const { place } = trace.eventOf("taskDone", raiser.doneSeq);
  return { kind: "raised", message: main.text, task: raiser.name, ...placeIn(trace.sites[place]) };
}

/** Whether nothing could happen any more, but would if somebody sent something. */
function asksAtItsEnd(trace: Trace): boolean {
  const last = trace.length - 1;
  return deadlockSeq(trace) === last && stuckAt(trace, last).some(({ waitingOn = "" }) => waitsAtInbox(waitingOn));
}

function placeIn(site: Site | undefined): Pick<RunProblem, "line" | "col" | "endLine" | "endCol"> {
  return site ? { line: site.line, col: site.col, endLine: site.endLine, endCol: site.endCol } : {};
}
