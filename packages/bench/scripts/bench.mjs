// Measures the scheduler beside its peers: pnpm bench [--rounds 5] [--only spawn,switches]
// Every sample is a fresh process, and peers take turns within a round, so that a busy machine slows all of them alike.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { bundle } from "./bundle.mjs";
import { findPython } from "./python.mjs";
import { limitRows, memoryRows, peerRows, print } from "./table.mjs";
import { works } from "./works.mjs";

const { values } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== "--"),
  options: { rounds: { type: "string", default: "5" }, only: { type: "string", default: "" } },
});
const rounds = Number(values.rounds);
/** So many times the rounds for what is compared with itself. */
const CLOSER = 3;
const CLOSER_RUNS = 10;
const only = values.only === "" ? null : values.only.split(",");
const wanted = (work) => only === null || only.includes(work);

const python = findPython();
console.log(`Node ${process.version}, ${python === null ? "no python3: CPython is left out" : python.version}.`);
const plain = await bundle("plain");
const stripped = await bundle("stripped", { hooks: false });

/** Each sample to take: its name in the table, in how many rounds, how. */
const samples = [];
for (const { work, peers } of works.filter((one) => wanted(one.work))) {
  samples.push(ours(`${work}/interleave`, { module: `${work}/interleave` }));
  for (const { peer, rounds: most = rounds, runs } of peers) samples.push(sampleOf(work, peer, most, runs));
}
if (wanted("firstCompleted")) samples.push(ours("few", { module: "firstCompleted/interleave", size: 1000 }));
if (wanted("memory")) {
  const order = { module: "memory/interleave", size: 2_000_000 };
  samples.push({ ...ours("crowd", order, plain, ["--max-old-space-size=1024"]), rounds: 1 });
}

const results = new Map();
for (let round = 0; round < rounds; round++) {
  for (const sample of rotated(samples, round)) if (round < sample.rounds) take(sample);
}
if (wanted("switches")) {
  // These differ by hundredths: one right after the other, and more often.
  const close = [
    ours("plain", { module: "switches/interleave", runs: CLOSER_RUNS }),
    ours("stripped", { module: "switches/interleave", runs: CLOSER_RUNS }, stripped),
    ours("recorded", { module: "switches/interleave", runs: CLOSER_RUNS, recorded: true }),
  ];
  for (let round = 0; round < CLOSER * rounds; round++) for (const sample of rotated(close, round)) take(sample);
}
print(
  works
    .filter((one) => wanted(one.work))
    .flatMap((one) => (one.work === "memory" ? memoryRows : peerRows)(one, results)),
);
print(limitRows(results));

function ours(name, order, folder = plain, flags = []) {
  const args = ["--expose-gc", ...flags, `${folder}sample.js`];
  return { name, rounds, command: process.execPath, args, order };
}

function sampleOf(work, peer, most, runs) {
  const name = `${work}/${peer}`;
  if (peer !== "cpython") return { ...ours(name, { module: name, runs }), rounds: most };
  const args = [fileURLToPath(new URL("sample.py", import.meta.url))];
  const order = { file: fileURLToPath(new URL(`../src/${work}/cpython.py`, import.meta.url)) };
  return { name, rounds: python === null ? 0 : most, command: python?.command, args, order };
}

function rotated(list, by) {
  const at = by % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}

function take({ name, command, args, order }) {
  const { status, stdout, stderr } = spawnSync(command, [...args, JSON.stringify(order)], { encoding: "utf8" });
  const known = results.get(name) ?? { values: [], leasts: [], problem: null, size: 0, events: 0 };
  if (status === 0) {
    const { values: more, size, events = 0 } = JSON.parse(stdout);
    const leasts = [...known.leasts, Math.min(...more)];
    results.set(name, { ...known, values: [...known.values, ...more], leasts, size, events });
  } else results.set(name, { ...known, problem: stderr.trim().split("\n").at(-1) || `ended with ${status}` });
}
