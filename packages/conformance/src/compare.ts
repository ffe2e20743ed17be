import type { Pairs } from "./coverage/pairs.ts";
import { describeDifference, firstDifference } from "./difference.ts";
import { generate } from "./generator/generate.ts";
import type { Oracle } from "./oracle.ts";
import { toJavaScript } from "./printers/javascript.ts";
import { toPython } from "./printers/python.ts";
import type { Program } from "./program/program.ts";
import { runScheduled, type Scheduler } from "./scheduled.ts";
import { shrink } from "./shrink.ts";

/** So many programs go to Python in one call. */
const batch = 500;

export interface Comparison {
  /** Where the sequence of programs starts from. */
  readonly seed: number;
  readonly count: number;
  readonly oracle: Oracle;
  readonly scheduler: Scheduler;
  /** Counts which operations met. */
  readonly pairs?: Pairs;
}

/** The index of the first program of the sequence on which the scheduler and asyncio differ; -1 if they never do. */
export function firstDifferent({ seed, count, oracle, scheduler, pairs }: Comparison): number {
  for (let start = 0; start < count; start += batch) {
    const programs = Array.from({ length: Math.min(batch, count - start) }, (_, i) => generate(seed, start + i));
    const expected = oracle(programs.map(toPython));
    const at = programs.findIndex((program, i) => {
      const log = expected[i];
      const source = toJavaScript(program, pairs !== undefined);
      return log === undefined || firstDifference(log, runScheduled(source, scheduler, pairs)) >= 0;
    });
    if (at >= 0) return start + at;
  }
  return -1;
}

/** Program number `index`, made as small as it gets while the two still differ: in both languages, with both logs. */
export function explain({ seed, oracle, scheduler }: Comparison, index: number): string {
  const logs = (program: Program) => {
    const [expected] = oracle([toPython(program)]);
    if (expected === undefined) throw new Error("the oracle gave no log");
    return [expected, runScheduled(toJavaScript(program), scheduler)] as const;
  };
  const smallest = shrink(generate(seed, index), (program) => firstDifference(...logs(program)) >= 0);
  return [
    `program ${index} of seed ${seed} differs; made smaller, it is`,
    toPython(smallest),
    toJavaScript(smallest),
    describeDifference(...logs(smallest)),
  ].join("\n\n");
}
