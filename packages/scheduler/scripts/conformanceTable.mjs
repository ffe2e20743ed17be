// Writes docs/conformance.md: which of CPython's own asyncio tests hold here. pnpm --filter @interleave/scheduler conformance-table
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const tests = new URL("../src/cpython/", import.meta.url);
export const document = new URL("../../../docs/conformance.md", import.meta.url);

/** The origins that tests are named after: `Class.test_method`. */
export function originsIn(source) {
  return [...source.matchAll(/\btest\(\s*["`](\w+\.test_\w+): /g)].map(([, origin]) => origin);
}

/** The document for a list of methods and the origins of the tests that there are. Throws where they do not agree. */
export function conformanceTable({ methods, left, adapted }, origins) {
  const how = new Map(Object.entries(adapted).flatMap(([note, names]) => names.map((name) => [name, note])));
  const listed = Object.values(methods).flatMap((classes) => Object.entries(classes).flatMap(originsOf));
  refuse(
    "have no test of their name",
    listed.filter((name) => !(name in left) && !origins.has(name)),
  );
  refuse(
    "are listed as left out, but there is a test",
    Object.keys(left).filter((name) => origins.has(name)),
  );
  refuse(
    "are not in the list",
    [...origins, ...Object.keys(left), ...how.keys()].filter((name) => !listed.includes(name)),
  );

  const { test_eager_task_factory: eager = {}, ...core } = methods;
  const coreCount = countOf(core);
  const leftCount = Object.keys(left).length;
  const tables = Object.entries(methods).flatMap(([file, classes]) => tableOf(file, classes, left, how));
  return `${[
    "# CPython's own tests, carried over",
    `CPython 3.13.0 tests its asyncio with 535 methods in eight files (\`Lib/test/test_asyncio\`: ${fileNames(core)}). ` +
      `${coreCount} of them say what a program sees, and can be asked of any scheduler; the other ${535 - coreCount} are about sockets, threads, ` +
      "signals, subprocesses, the C accelerator, tracebacks, exact `repr` texts, generic aliases and event loop policies.",
    `Of the ${coreCount}, **${coreCount - leftCount} are carried over** and ${leftCount} are not; the ${countOf({ eager })} methods on eager tasks are carried over too. ` +
      "Each test is written anew from what the method is after and is named after it; they are in `packages/scheduler/src/cpython`. " +
      "*Adapted* means that the way to ask had to change: the note says how.",
    "This table is generated from `packages/scheduler/scripts/cpythonTests.json` and the names of the tests: " +
      "`pnpm --filter @interleave/scheduler conformance-table`.",
    ...tables,
  ].join("\n\n")}\n`;
}

/** The same for the list and the tests of this package. */
export function currentTable() {
  const list = JSON.parse(readFileSync(new URL("cpythonTests.json", import.meta.url), "utf8"));
  const files = readdirSync(tests).filter((name) => name.endsWith(".test.ts"));
  return conformanceTable(
    list,
    new Set(files.flatMap((name) => originsIn(readFileSync(new URL(name, tests), "utf8")))),
  );
}

function originsOf([className, names]) {
  return names.map((name) => `${className}.${name}`);
}

function countOf(methods) {
  return Object.values(methods).reduce((sum, classes) => sum + Object.values(classes).flat().length, 0);
}

function fileNames(methods) {
  return Object.keys(methods)
    .map((file) => `\`${file}\``)
    .join(", ");
}

function refuse(what, names) {
  if (names.length > 0) throw new Error(`These methods ${what}: ${names.join(", ")}`);
}

function tableOf(file, classes, left, how) {
  const rows = Object.entries(classes).flatMap(([className, names]) =>
    names.map((name) => {
      const origin = `${className}.${name}`;
      const state = origin in left ? "no" : how.has(origin) ? "adapted" : "yes";
      return `| \`${origin}\` | ${state} | ${left[origin] ?? how.get(origin) ?? ""} |`;
    }),
  );
  return [`## ${file}`, ["| method | carried over | why not, or how |", "|---|---|---|", ...rows].join("\n")];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(document, currentTable());
