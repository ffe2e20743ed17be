import { fromJSON, laneText } from "@interleave/trace";
import { describe, expect, test } from "vitest";
import { loadRuntimes } from "./runtimes.ts";

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

describe.each(await loadRuntimes())("a program on virtual time in $name", ({ run }) => {
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
