import type { Trace } from "../trace.ts";
import { boxName, boxStart } from "./boxOf.ts";
import { listed, named, type Part, say, seconds } from "./sentence.ts";

/** What a box needs, in the past: `wait 2 needed any one of a and b3`. */
export function boxNeeds(trace: Trace, box: number): Part[] {
  const start = boxStart(trace, box);
  const name = boxName(trace, box);
  if (start === null) return say`${name} was over`;
  const { members, boxKind, condition } = start;
  const all = listed(trace, members);
  if (boxKind === "asCompleted") return say`${name} hands out ${all}, whichever is done next`;
  if (boxKind === "shield") return say`${name} stood between it and ${all}`;
  if (boxKind === "timeout") return say`${name} gave ${named(trace, start.by)} ${limit(start.deadline - start.at)}`;
  if (members.length === 1) return say`${name} needed ${all}`;
  if (condition === "FIRST_COMPLETED") return say`${name} needed any one of ${all}`;
  if (condition === "FIRST_EXCEPTION") return say`${name} needed one of ${all} to raise, or all to end`;
  return say`${name} needed all of ${all}`;
}

function limit(length: number): string {
  return Number.isFinite(length) ? seconds(length) : "all the time";
}
