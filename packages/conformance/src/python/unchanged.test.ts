import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { findPythons } from "../../../python/test/pythons.ts";
import { src } from "../../../python/test/runtimes.ts";
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

const script = fileURLToPath(new URL("../../oracle/run_live.py", import.meta.url));
const env = { ...process.env, PYTHONPATH: src, PYTHONDONTWRITEBYTECODE: "1" };

/** With a loop of their own for each of two runs, programs take longer: so many are enough to meet every call. */
const recorded = Math.min(count, 500);

test(`${recorded} random programs print the same while they are recorded on CPython's own loop (seed ${seed})`, {
  timeout: 0,
}, () => {
  const sources = Array.from({ length: recorded }, (_, index) => toPython(generate(seed, index)));
  for (const { version, path } of findPythons()) {
    const options = { input: JSON.stringify(sources), encoding: "utf8", env, maxBuffer: 2 ** 30 } as const;
    const { differing, compared } = JSON.parse(execFileSync(path, [script], options));
    const [first] = differing;
    if (first !== undefined) {
      const [index, plain, watched] = first;
      const logs = `plain:\n${plain.join("\n")}\n\nrecorded:\n${watched.join("\n")}`;
      expect.fail(`program ${index} of seed ${seed} differs on ${version}\n\n${sources[index]}\n\n${logs}`);
    }
    console.log(`recorder: CPython ${version}, ${compared} programs, seed ${seed}, 0 differences`);
  }
});
