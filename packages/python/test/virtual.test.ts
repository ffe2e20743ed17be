import { findHints, fromJSON, laneText } from "@interleave/trace";
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

const manyTimers = `
import asyncio

async def main():
    await asyncio.gather(*(asyncio.sleep(seconds) for seconds in (3, 1, 2, 2, 1, 1)))

asyncio.run(main())
`;

const busy = `
import asyncio, time

async def main():
    await asyncio.sleep(1)
    time.sleep(0.5)

asyncio.run(main())
`;

const forgetful = `
import asyncio

async def a():
    await asyncio.sleep(1)

async def main():
    a()
    await asyncio.sleep(1)

asyncio.run(main())
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

  test("says of each turn how many callbacks are in it, those of the timers that are due with them", () => {
    const { trace } = fromJSON(run(manyTimers));
    const turns: string[] = [];
    for (let seq = 0; seq < trace.length; seq += 1) {
      const event = trace.event(seq);
      if (event.kind === "turnStarted") turns.push(`${event.at} s: ${event.ready}`);
    }
    expect(turns).toEqual([
      "0 s: 1",
      "0 s: 6",
      ...["1 s: 3", "1 s: 3", "1 s: 3"],
      ...["2 s: 2", "2 s: 2", "2 s: 2"],
      ...["3 s: 1", "3 s: 1", "3 s: 1"],
      // Main, and what ends the loop when it is done.
      ...["3 s: 1", "3 s: 1"],
    ]);
  });

  test("tells of a coroutine that is thrown away, where that happens, and writes what the interpreter writes", () => {
    const { trace } = fromJSON(run(forgetful));
    const told = findHints(trace).filter(({ id }) => id === "never-awaited");
    expect(told.map(({ message, site }) => [message.split(".")[0], trace.sites[site]?.line])).toEqual([
      ["coroutine 'a' was never awaited", 8],
    ]);
    expect(trace.prints.map(({ text }) => text)).toEqual([
      "scenario.py:8: RuntimeWarning: coroutine 'a' was never awaited",
    ]);
  });

  test("tells where busy code begins to hold the loop, and for how long it does", () => {
    const { trace } = fromJSON(run(busy));
    const told: string[] = [];
    for (let seq = 0; seq < trace.length; seq += 1) {
      const event = trace.event(seq);
      if (event.kind === "blockStarted") told.push(`${event.at} s: line ${trace.sites[event.place]?.line}`);
      if (event.kind === "blocked") told.push(`${event.at} s: after ${event.seconds} s`);
    }
    expect(told).toEqual(["1 s: line 6", "1.5 s: after 0.5 s"]);
  });

  test("gives the same file each time", () => {
    expect(run(program)).toBe(run(program));
  });
});
