import type { SmallOracle } from "../oracle.ts";
import type { Scheduler } from "../scheduled.ts";
import { type Family, programsOf } from "./families.ts";
import { runSmall } from "./run.ts";

/** So many programs go to Python in one call. */
const batch = 5000;

export interface SmallComparison {
  readonly count: number;
  /** The first few programs on which the two differ, the smallest first, with both logs. */
  readonly differences: readonly string[];
}

/** Runs every `stride`-th program of a family on both. */
export function compareSmall(
  family: Family,
  stride: number,
  oracle: SmallOracle,
  scheduler: Scheduler,
): SmallComparison {
  const differences: string[] = [];
  let count = 0;
  for (const programs of inBatches(programsOf(family, stride))) {
    const logs = oracle(programs);
    for (const [index, program] of programs.entries()) {
      const actual = runSmall(program, scheduler);
      if (logs[index] !== actual) differences.push(`${program}\n  asyncio:   ${logs[index]}\n  scheduler: ${actual}`);
    }
    count += programs.length;
    if (differences.length > 0) break;
  }
  return { count, differences: differences.slice(0, 5) };
}

function* inBatches(programs: Iterable<string>): Generator<readonly string[]> {
  let next: string[] = [];
  for (const program of programs) {
    next.push(program);
    if (next.length === batch) {
      yield next;
      next = [];
    }
  }
  if (next.length > 0) yield next;
}
