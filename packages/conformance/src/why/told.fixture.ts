import { runInNode } from "@interleave/runner/node";
import { findScenario } from "@interleave/scenarios";
import { type Trace, text, type Why, why } from "@interleave/trace";

/** The trace of a scenario of the catalogue, or of a source. */
export function traceOf(idOrSource: string): Trace {
  const source = findScenario(idOrSource)?.source ?? idOrSource;
  return runInNode({ runtime: "typescript", source, seed: 1, inputs: [] }).trace;
}

/** The whole answer as one plain text. */
export function plain(answer: Why | null): string {
  return answer === null ? "" : text([...answer.lead, ...answer.rest]);
}

/** Why each event of these kinds happened, in order, being created left out. */
export function whyEach(trace: Trace, ...kinds: string[]): string[] {
  const told: string[] = [];
  for (let seq = 0; seq < trace.length; seq += 1) {
    const event = trace.event(seq);
    if (!kinds.includes(event.kind) || (event.kind === "taskReady" && event.cause === "created")) continue;
    told.push(plain(why(trace, { kind: "event", seq })));
  }
  return told;
}
