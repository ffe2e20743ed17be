import type { Lane, Trace } from "@interleave/trace";
import { type Broken, brokenAt } from "./errorPath.ts";

/** What both languages say of a group of exceptions: how many are in it. */
const group = /^(?:Base)?ExceptionGroup: .*\((\d+) sub-exceptions?\)$/s;

/** Whose exceptions are in the group that a task raised, in the order in which they were raised. */
export function groupedIn(trace: Trace, { task, text, doneSeq }: Lane): Broken[] {
  const many = Number(group.exec(text)?.[1] ?? 0);
  if (many === 0) return [];
  return trace.lanes
    .filter((lane) => lane.parent === task && lane.outcome === "raised" && lane.doneSeq < doneSeq)
    .sort((one, other) => one.doneSeq - other.doneSeq)
    .slice(-many)
    .map((lane) => brokenAt(trace, lane, ""));
}
