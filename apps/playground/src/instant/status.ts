import type { RunProblem } from "@interleave/runner";
import type { Playground } from "../store/state.ts";

/** How the run stands, as one word. */
export type Status = "empty" | "compiling" | "running" | "finished" | RunProblem["kind"];

type Facts = Pick<Playground, "phase" | "problem" | "seen" | "ran">;

/**
 * The problem as far as it may be told: one that the run comes to in virtual time is no news before the playhead has
 * been there, one that keeps the run from going on is told at once.
 */
export function toldProblem({ problem, seen }: Pick<Facts, "problem" | "seen">): RunProblem | null {
  if (problem === null) return null;
  return seen || (problem.kind !== "raised" && problem.kind !== "deadlock") ? problem : null;
}

export function statusOf(facts: Facts): Status {
  if (facts.phase === "compiling") return "compiling";
  const told = toldProblem(facts);
  if (told !== null) return told.kind;
  if (facts.ran === null) return "empty";
  return facts.phase === "over" && facts.seen ? "finished" : "running";
}
