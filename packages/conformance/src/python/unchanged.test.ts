import { expect, test } from "vitest";
import { describeDifference, firstDifference } from "../difference.ts";
import { generate } from "../generator/generate.ts";
import { loadOracle, loadWatchedOracle } from "../oracle.ts";
import { toPython } from "../printers/python.ts";

const seed = Number(process.env.CONFORMANCE_SEED ?? 2014);
const count = Number(process.env.CONFORMANCE_N ?? 2000);
const batch = 500;

test(`${count} random programs print the same with the instrument as without it (seed ${seed})`, {
  timeout: 0,
}, async () => {
  const plain = await loadOracle();
  const watched = await loadWatchedOracle();
  for (let start = 0; start < count; start += batch) {
    const programs = Array.from({ length: Math.min(batch, count - start) }, (_, i) => generate(seed, start + i));
    const sources = programs.map(toPython);
    const expected = plain(sources);
    const actual = watched(sources);
    for (const [i, source] of sources.entries()) {
      const [left, right] = [expected[i], actual[i]];
      if (left === undefined || right === undefined) throw new Error("an oracle gave no log");
      if (firstDifference(left, right) < 0) continue;
      const logs = describeDifference(left, right);
      expect.fail(`program ${start + i} of seed ${seed} differs with the instrument (below)\n\n${source}\n\n${logs}`);
    }
  }
  console.log(`instrument: ${count} programs, seed ${seed}, 0 differences`);
});
