import { runInNode } from "@interleave/runner/node";
import { findScenario } from "@interleave/scenarios";
import type { Trace } from "@interleave/trace";

/** The trace of a scenario of the catalogue, or of a source. */
export function traceOf(idOrSource: string): Trace {
  const source = findScenario(idOrSource)?.source ?? idOrSource;
  return runInNode({ runtime: "typescript", source, seed: 0, inputs: [] }).trace;
}
