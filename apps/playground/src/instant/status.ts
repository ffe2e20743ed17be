import type { RunProblem } from "@interleave/runner";
import type { Playground } from "../store/state.ts";

/** How the run stands, as one word. */
export type Status = "empty" | "compiling" | "running" | "finished" | RunProblem["kind"];

type Facts = Pick<Playground, "phase" | "problem" | "problemAhead" | "seen" | "ran">;

/** The problem as far as it may be told. */
export function toldProblem({ problem, problemAhead, seen }: Pick<Facts, "problem" | "problemAhead" | "seen">) {
  return problemAhead && !seen ? null : problem;
}

export function statusOf(facts: Facts): Status {
  if (facts.phase === "compiling") return "compiling";
  const told = toldProblem(facts);
  if (told !== null) return told.kind;
  if (facts.ran === null) return "empty";
  return facts.phase === "over" && facts.seen ? "finished" : "running";
}
