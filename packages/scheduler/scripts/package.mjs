// Packs the package and looks at it as those would who get it: publint, attw, a stranger's empty folder; measures it; makes its API pages.
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { pack } from "./pack.mjs";

const source = fileURLToPath(new URL("..", import.meta.url));
const windows = process.platform === "win32";
const folder = mkdtempSync(join(tmpdir(), "interleave-pack-"));
try {
  const tarball = await pack(folder);
  await Promise.all([
    part("publint", "pnpm", "exec", "publint", tarball, "--strict"),
    // There is no CommonJS build: what can't resolve ES modules can't use this package.
    part("attw", "pnpm", "exec", "attw", tarball, "--profile", "esm-only"),
    part("an empty folder", "node", "scripts/try-packed.mjs", tarball),
    part("bundles to measure", "node", "scripts/bundles.mjs"),
    part("API pages", "pnpm", "run", "api"),
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function part(name, command, ...args) {
  try {
    await promisify(execFile)(command, args, { cwd: source, shell: windows });
    console.log(`${name}: holds`);
  } catch (error) {
    console.log(`${name}: failed\n${error.stdout ?? ""}${error.stderr ?? error}`);
    process.exitCode = 1;
  }
}
