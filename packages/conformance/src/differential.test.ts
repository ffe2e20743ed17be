import * as scheduler from "@interleave/scheduler";
import { expect, test } from "vitest";
import { type Comparison, explain, firstDifferent } from "./compare.ts";
import { Pairs } from "./coverage/pairs.ts";
import { tableOf } from "./coverage/table.ts";
import { loadOracle } from "./oracle.ts";

const seed = Number(process.env.CONFORMANCE_SEED ?? 2014);
const count = Number(process.env.CONFORMANCE_N ?? 3000);

/** With fewer programs than these, some pairs of operations may not come up. */
const enough = 3000;

// Any number of programs may be asked for, so there is no time by which they must be through.
test(`${count} random programs print the same on the scheduler as on CPython's asyncio (seed ${seed})`, {
  timeout: 0,
}, async () => {
  const pairs = new Pairs();
  const comparison: Comparison = { seed, count, oracle: await loadOracle(), scheduler, pairs };
  const index = firstDifferent(comparison);
  if (index >= 0) expect.fail(explain(comparison, index));
  console.log(`conformance: ${count} programs, seed ${seed}, 0 differences`);
  if (process.env.CONFORMANCE_TABLE) console.log(tableOf(pairs));
  // Every pair of operations that can meet did meet in them.
  if (count >= enough) expect(pairs.holes).toEqual([]);
});
