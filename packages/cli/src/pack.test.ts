import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { articlePrograms } from "./articlePrograms.fixture.ts";
import { FakeTerminal } from "./fakeTerminal.fixture.ts";
import { interleave } from "./interleave.ts";

/** Packing builds, and installing runs npm: as long as that takes on a busy machine. */
const PATIENCE = 240_000;
const npm = process.platform === "win32" ? "npm.cmd" : "npm";
const source = fileURLToPath(new URL("..", import.meta.url));
let folder = "";

/** Runs the installed command in its folder, as a person would. */
function installed(...args: string[]) {
  const bin = join("node_modules", ".bin", process.platform === "win32" ? "interleave.cmd" : "interleave");
  const env = { ...process.env, NO_COLOR: "1" };
  return spawnSync(join(folder, bin), args, {
    cwd: folder,
    env,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "interleave-"));
  execFileSync(npm, ["pack", "--silent", "--pack-destination", folder], { cwd: source, stdio: "pipe" });
  const [tarball = ""] = readdirSync(folder);
  writeFileSync(join(folder, "package.json"), "{}");
  execFileSync(npm, ["install", "--offline", "--no-audit", "--no-fund", "--silent", `./${tarball}`], { cwd: folder });
}, PATIENCE);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the package brings one program, its licences, and nothing to install beside it", () => {
  const packages = readdirSync(join(folder, "node_modules")).filter((name) => !name.startsWith("."));
  expect(packages).toEqual(["@interleave"]);
  expect(readdirSync(join(folder, "node_modules/@interleave"))).toEqual(["cli"]);
  expect(readdirSync(join(folder, "node_modules/@interleave/cli/dist")).sort()).toEqual([
    "THIRD-PARTY-LICENCES.txt",
    "interleave.mjs",
  ]);
});

test.each(articlePrograms)(
  "installed from a tarball, it runs $id",
  ({ id, source: text }) => {
    writeFileSync(join(folder, `${id}.ts`), text);
    const { status, stdout, stderr } = installed("run", `${id}.ts`, "--trace", `${id}.trace.json`);
    const here = Object.assign(new FakeTerminal({ [`${id}.ts`]: text }), { columns: 80 });
    interleave(["run", `${id}.ts`, "--trace", "here.json"], here);
    expect({ status, stderr, stdout }).toEqual({ status: 0, stderr: "", stdout: here.stdout });
    expect(readFileSync(join(folder, `${id}.trace.json`), "utf8")).toBe(here.read("here.json"));
  },
  PATIENCE,
);

test(
  "its exit code reaches the shell",
  () => {
    writeFileSync(join(folder, "raises.ts"), 'export function* main() { throw new Error("no"); }');
    const { status, stderr } = installed("run", "raises.ts", "--quiet");
    expect([status, stderr.split("\n")[0]]).toEqual([1, "raises.ts:1:27: Error: no"]);
  },
  PATIENCE,
);
