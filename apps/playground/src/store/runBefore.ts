import type { RunValue } from "@interleave/runner";
import type { Trace } from "@interleave/trace";
import type { Playground } from "./state.ts";
import type { Backstage } from "./world.ts";

/** A run whose place on the page another has taken. */
export interface RunBefore {
  trace: Trace;
  ran: RunValue;
}

/** Two runs with more events than this would fill the memory of a small machine. */
const mostEvents = 1_000_000;

/** What is drawn makes room for another run, and is kept so that the two can be compared. */
export function keepBefore(stage: Backstage, { ran }: Pick<Playground, "ran">): void {
  const trace = stage.drawn?.trace;
  if (trace === undefined || ran === null) return;
  stage.before = trace.length <= mostEvents ? { trace, ran } : null;
}
