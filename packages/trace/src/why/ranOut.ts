import type { Trace } from "../trace.ts";
import { boxStart } from "./boxOf.ts";
import { type Part, say, seconds } from "./sentence.ts";

/** `its timeout of 0.200 s ran out`, for who is called `it` or by name. */
export function ranOut(trace: Trace, box: number, who: Part): Part[] {
  const start = boxStart(trace, box);
  const whose = who === "it" ? "its" : say`${who}'s`;
  if (start === null || !Number.isFinite(start.deadline)) return say`${whose} timeout ran out`;
  return say`${whose} timeout of ${seconds(start.deadline - start.at)} ran out`;
}
