// Installs the packed package in an empty folder, as a stranger would, and uses it: node scripts/try-packed.mjs [tarball]
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { pack } from "./pack.mjs";
import { tour } from "./tour.mjs";

const OF_GATHER = "b1\nb2\na\na b1 b2 3\n";
/** What runtimes and bundlers ask an `exports` map for, beside `import` and `default`. */
const CONDITIONS = ["deno", "bun", "browser", "worker", "workerd", "react-native"];

const execute = promisify(execFile);
const windows = process.platform === "win32";
const folder = realpathSync(mkdtempSync(join(tmpdir(), "interleave-scheduler-")));
try {
  await install(process.argv[2] ?? (await pack(folder)));
  await Promise.all([
    prints("gather in virtual and in real time", OF_GATHER + OF_GATHER, "gather.mjs"),
    prints("the same in a worker", OF_GATHER + OF_GATHER, "inWorker.mjs"),
    asEveryRuntime(),
    compile(),
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function install(tarball) {
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  await execute("npm", ["install", "--offline", "--no-audit", "--no-fund", tarball], { cwd: folder, shell: windows });
  cpSync(fileURLToPath(new URL("packed", import.meta.url)), folder, { recursive: true });
}

async function prints(what, expected, ...args) {
  const { stdout } = await execute(process.execPath, args, { cwd: folder });
  assert.equal(stdout, expected, what);
  console.log(`${what}: holds`);
}

async function asEveryRuntime() {
  for (const name of CONDITIONS)
    await prints(`resolved as ${name}`, "@interleave/scheduler/index.js\n", "-C", name, "resolve.mjs");
}

/** The README's programs against the published types, which are checked themselves too. */
async function compile() {
  const files = tour().map(({ source }, at) => [`tour${at + 1}.ts`, `${source}\nexport {};\n`]);
  for (const [name, source] of files) writeFileSync(join(folder, name), source);
  // All that the programs need of their host.
  writeFileSync(join(folder, "host.d.ts"), "declare const console: { log(...values: unknown[]): void };\n");
  const names = ["host.d.ts", ...files.map(([name]) => name)];
  const compilerOptions = { target: "ES2022", lib: ["ES2022"], strict: true, noEmit: true, types: [] };
  for (const [module, moduleResolution] of [
    ["NodeNext", "NodeNext"],
    ["ESNext", "Bundler"],
  ]) {
    const options = { ...compilerOptions, module, moduleResolution };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: options, files: names }));
    const compiler = createRequire(import.meta.url).resolve("typescript/package.json");
    await execute(process.execPath, [join(dirname(compiler), "bin/tsc"), "-p", folder]);
    console.log(`types by ${moduleResolution}: hold`);
  }
}
