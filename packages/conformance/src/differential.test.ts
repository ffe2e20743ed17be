import * as scheduler from "@interleave/scheduler";
import { expect, test } from "vitest";
import { type Comparison, explain, firstDifferent } from "./compare.ts";
import { loadOracle } from "./oracle.ts";

const seed = Number(process.env.CONFORMANCE_SEED ?? 2014);
const count = Number(process.env.CONFORMANCE_N ?? 2000);

// Any number of programs may be asked for, so there is no time by which they must be through.
test(`${count} random programs print the same on the scheduler as on CPython's asyncio (seed ${seed})`, {
  timeout: 0,
}, async () => {
  console.log(`conformance: ${count} programs, seed ${seed}`);
  const comparison: Comparison = { seed, count, oracle: await loadOracle(), scheduler };
  const index = firstDifferent(comparison);
  if (index >= 0) expect.fail(explain(comparison, index));
});
