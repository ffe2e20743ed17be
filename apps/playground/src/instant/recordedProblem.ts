import type { RunProblem } from "@interleave/runner";
import type { Site, Trace } from "@interleave/trace";
import { deadlockSeq } from "./deadlock.ts";
import { errorPath } from "./errorPath.ts";

/** What went wrong in a run of which there is nothing but its trace; null if nothing did. */
export function recordedProblem(trace: Trace): RunProblem | null {
  const main = trace.lanes[0];
  if (main === undefined || main.doneSeq === -1) {
    return { kind: "stopped", message: "What was recorded ends before the run did." };
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

function placeIn(site: Site | undefined): Pick<RunProblem, "line" | "col" | "endLine" | "endCol"> {
  return site ? { line: site.line, col: site.col, endLine: site.endLine, endCol: site.endCol } : {};
}
