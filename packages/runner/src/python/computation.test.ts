import { readFileSync } from "node:fs";
import { laneText } from "@interleave/trace";
import { describe, expect, it } from "vitest";
import { PythonComputation } from "./computation.ts";
import { freshInterpreter, runPython } from "./interpreter.fixture.ts";

const catalogue = (file: string) =>
  readFileSync(new URL(`../../../scenarios/src/catalogue/${file}.py`, import.meta.url), "utf8");

async function begun(source: string): Promise<PythonComputation> {
  const run = { runtime: "python", source, seed: 0, inputs: [] };
  return new PythonComputation(await freshInterpreter(), { now: 0 }, run, { stepped: () => {}, looping: () => {} });
}

describe("a run in Python", () => {
  it("draws the lanes that asyncio's own tasks live through", async () => {
    const { trace, end } = await runPython(catalogue("05-gather"));
    expect(laneText(trace).split("\n")).toEqual([
      "main   . # gather(a, b, b 2) 0..3 . # returned",
      "  a    . # sleep(3) 0..3 . # returned",
      "  b    . # sleep(1) 0..1 . # returned",
      "  b 2  . # sleep(1) 0..1 . # returned",
    ]);
    expect(end).toEqual({ result: "['a', 'b1', 'b2']", problem: null, turns: 10 });
  });

  it("gives what is printed to the task that prints it, at its place", async () => {
    const { trace, sites } = await runPython(catalogue("05-gather"));
    expect(trace.prints.map(({ at, name, text, place }) => [at, name, text, sites[place]?.line])).toEqual([
      [1, "b", "b1", 12],
      [1, "b 2", "b2", 12],
      [3, "a", "a", 6],
    ]);
  });

  it("is the same trace each time, byte for byte, with what looks random in it", async () => {
    const source = `import asyncio, random, time

async def worker(name):
    await asyncio.sleep(random.random())
    print(name, time.time(), time.monotonic())

async def main():
    async with asyncio.TaskGroup() as group:
        made = {group.create_task(worker(name)) for name in "abcdefghijkl"}
    print([task.get_name() for task in made], [id(task) for task in made], list({"x", "y", "z"}))
`;
    const first = await runPython(source);
    const second = await runPython(source);
    expect(first.trace.prints).toHaveLength(13);
    expect(second.text).toBe(first.text);
  });

  it("is the same whenever the page takes what is recorded", async () => {
    const source = `import asyncio

async def worker(number):
    for each in range(number):
        await asyncio.sleep(0.1)
    print(number, id(object()), [number] * 3)

async def main():
    await asyncio.gather(*(worker(number) for number in range(40)))
    print({object() for each in range(20)})
`;
    const printed = async (each: number) => {
      const computation = await begun(source);
      const prints: string[] = [];
      for (let piece = 1, step: unknown = 0; typeof step === "number"; piece += 1) {
        step = computation.next();
        if (typeof step !== "number" || piece % each === 0) prints.push(...computation.take().strings);
      }
      return prints;
    };
    const rarely = await printed(1000);
    expect(rarely.length).toBeGreaterThan(80);
    expect(await printed(1)).toEqual(rarely);
    expect(await printed(7)).toEqual(rarely);
  });

  it("differs by its seed", async () => {
    const source = "import random\nasync def main():\n    print(random.random())\n";
    const printed = async (seed: number) => (await runPython(source, { seed })).trace.prints[0]?.text;
    expect(await printed(1)).not.toBe(await printed(2));
  });

  it("stands at its horizon in a program without an end, and goes no further", async () => {
    const source =
      "import asyncio\n\nasync def main():\n    while True:\n        await asyncio.sleep(1)\n\nasyncio.run(main())\n";
    const { trace, end } = await runPython(source, {}, 5.5);
    expect(end).toBeNull();
    expect(trace.end).toBe(5);
  });

  it("holds the loop while time.sleep lasts", async () => {
    const { trace } = await runPython(catalogue("13-block"));
    const blocked = Array.from({ length: trace.length }, (_, seq) => trace.event(seq)).filter(
      ({ kind }) => kind === "blocked",
    );
    expect(blocked.map(({ at, kind }) => [at, kind])).toEqual([[2.25, "blocked"]]);
    expect(trace.end).toBe(4.25);
  });
});
