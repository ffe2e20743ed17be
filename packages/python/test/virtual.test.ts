import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { fromJSON, laneText } from "@interleave/trace";
import { beforeAll, describe, expect, test } from "vitest";
import { loadPython } from "./pyodide.ts";
import { findPythons } from "./pythons.ts";

const program = `
import asyncio

async def a():
    await asyncio.sleep(3)
    print("a")
    return "a"

async def b(name):
    await asyncio.sleep(1)
    print(name)
    return name

async def main():
    task = asyncio.create_task(a(), name="a")
    names = await asyncio.gather(b("b1"), b("b2"))
    return names, await task

print(asyncio.run(main()))
`;

const lanes = [
  "main   . # gather(b, b 2) 0..1 . # task a 1..3 . # returned",
  "  a    . # sleep(3) 0..3 . # returned",
  "  b    . # sleep(1) 0..1 . # returned",
  "  b 2  . # sleep(1) 0..1 . # returned",
].join("\n");

const script = fileURLToPath(new URL("virtual.py", import.meta.url));
const src = fileURLToPath(new URL("../src", import.meta.url));

const runtimes: { name: string; run: (source: string) => string }[] = findPythons().map(({ version, path }) => ({
  name: `CPython ${version}`,
  run: (input) => execFileSync(path, [script], { input, encoding: "utf8", env: { ...process.env, PYTHONPATH: src } }),
}));
runtimes.push({ name: "Pyodide", run: (source) => inPyodide(source) });
let inPyodide: (source: string) => string;

beforeAll(async () => {
  const python = await loadPython();
  python.FS.writeFile("/home/pyodide/virtual.py", readFileSync(script, "utf8"));
  inPyodide = python.pyimport("virtual").trace_of;
});

describe.each(runtimes)("a program on virtual time in $name", ({ run }) => {
  test("is a trace that reads like any other", () => {
    const { trace, meta } = fromJSON(run(program));
    expect(laneText(trace)).toBe(lanes);
    expect(trace.prints.map(({ at, text }) => `${at} ${text}`)).toEqual([
      "1 b1",
      "1 b2",
      "3 a",
      "3 (['b1', 'b2'], 'a')",
    ]);
    expect(meta).toEqual({ problem: null, result: "(['b1', 'b2'], 'a')", runtime: "python" });
  });

  test("gives the same file each time", () => {
    expect(run(program)).toBe(run(program));
  });
});
