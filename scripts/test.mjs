import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { mustPnpm, pnpm, root } from "./pnpm.mjs";

mustPnpm("install", "--frozen-lockfile");

const reports = `${root}test-results`;
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
process.env.PLAYWRIGHT_JSON_OUTPUT_NAME = `${reports}/e2e.json`;

// Every part runs even after one failed: one look should show everything that is wrong.
const failed = [];
part("format and lint", "run", "lint");
part("types", "run", "types");
part("unused code", "run", "unused");
part(
  "unit and conformance",
  "exec",
  "vitest",
  "run",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${reports}/unit.json`,
);
part("build", "run", "build");
part("package", "run", "package");
part("bundle budget", "run", "budget");
part("end to end", "run", "e2e");

const [unitPassed, unitFailed] = counts("unit.json", (json) => [json.numPassedTests, json.numFailedTests]);
const [e2ePassed, e2eFailed] = counts("e2e.json", ({ stats }) => [stats.expected, stats.unexpected + stats.flaky]);
console.log(failed.length === 0 ? "\nEverything holds." : `\nFailed: ${failed.join(", ")}.`);
console.log(`${unitPassed + e2ePassed} passed, ${unitFailed + e2eFailed} failed`);
process.exit(failed.length === 0 ? 0 : 1);

function part(name, ...args) {
  console.log(`\n== ${name}`);
  if (pnpm(...args) !== 0) failed.push(name);
}

function counts(file, read) {
  try {
    return read(JSON.parse(readFileSync(`${reports}/${file}`, "utf8")));
  } catch {
    failed.push(`${file} (no report)`);
    return [0, 0];
  }
}
