import { type Site, Trace } from "@interleave/trace";
import type { Watcher } from "./computation.ts";
import { limitProblem } from "./limitProblem.ts";
import { limitsOf } from "./limits.ts";
import { ProblemError, type RunProblem } from "./problem.ts";
import type { RunValue } from "./runtime.ts";
import { TypeScriptComputation } from "./typescript/computation.ts";

/** What a run came to. */
export interface NodeRun {
  trace: Trace;
  sites: readonly Site[];
  /** Safe text of what `main` returned; null when it did not return. */
  result: string | null;
  problem: RunProblem | null;
  /** Turns of the loop. */
  turns: number;
  /** False when the horizon was reached first. */
  finished: boolean;
}

/**
 * Runs a scenario in this process, without a sandbox, up to `horizon` (virtual seconds): for tests, tools and checks of
 * determinism. The trace is the browser's, byte for byte. A loop that never yields is ended by the limit on quiet seconds.
 */
export function runInNode(run: RunValue, horizon = Infinity): NodeRun {
  const trace = new Trace();
  try {
    const computation = new TypeScriptComputation(run, patience(limitsOf(run.limits).quietSeconds));
    trace.sites = computation.sites;
    let step = computation.next();
    while (typeof step === "number" && step <= horizon) step = computation.next();
    trace.append(computation.take());
    trace.complete = typeof step !== "number";
    const end = typeof step === "number" ? { result: null, problem: null, turns: computation.turns } : step;
    return { trace, sites: computation.sites, ...end, finished: trace.complete };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    trace.complete = true;
    return { trace, sites: [], result: null, problem: error.problem, turns: 0, finished: true };
  }
}

/** Ends a loop that has kept a step for so many real seconds. */
function patience(seconds: number): Watcher {
  let since = performance.now();
  return {
    stepped: () => {
      since = performance.now();
    },
    looping: (line) => {
      if (performance.now() - since > seconds * 1000)
        throw new ProblemError(limitProblem("quietSeconds", seconds, line));
    },
  };
}
