import { describe, expect, it } from "vitest";
import { PythonComputation } from "./computation.ts";
import { freshInterpreter, runPython } from "./interpreter.fixture.ts";

/** A watcher that notes in which lines it hears of a loop, and ends the run at the first. */
function impatient() {
  const lines: number[] = [];
  const looping = (line: number) => {
    lines.push(line);
    throw new Error("enough");
  };
  return { lines, stepped: () => {}, looping };
}

describe("a Python program that asks for too much", () => {
  it.each([
    ["while", "async def main():\n    print(1)\n    while True: pass\n", 3],
    ["for", "async def main():\n    for each in iter(int, 1):\n        pass\n", 3],
    ["a comprehension", "async def main():\n    [0 for each in iter(int, 1)]\n", 2],
    ["a loop of the module itself", "x = 0\nwhile True:\n    x += 1\n", 3],
  ])("of time, by %s, tells in which line it goes round", async (_, source, line) => {
    const watcher = impatient();
    await runPython(source, {}, 1, watcher);
    expect(watcher.lines[0]).toBe(line);
  });

  it("shows what came before a loop without an end", async () => {
    const source = "async def main():\n    print('before')\n    while True:\n        pass\n";
    const waiting: number[] = [];
    const python = await freshInterpreter();
    const run = { runtime: "python", source, seed: 0, inputs: [] };
    const computation = new PythonComputation(python, { now: 0 }, run, {
      stepped: () => {},
      looping: () => {
        waiting.push(computation.waiting);
        throw new Error("enough");
      },
    });
    computation.next();
    expect(waiting[0]).toBeGreaterThan(0);
  });

  it.each([
    ["a list without measure", "async def main():\n    return [0] * 10**10\n", "OverflowError", 2],
    [
      "a text twice as long each time",
      "async def main():\n    text = 'a'\n    while True:\n        text = text + text\n",
      "OverflowError",
      4,
    ],
    ["depth", "def deeper():\n    return deeper()\n\nasync def main():\n    deeper()\n", "RecursionError", 2],
    ["a person's answer", "async def main():\n    return input('name? ')\n", "EOFError", 2],
  ])("of %s, is told so at its line", async (_, source, error, line) => {
    const { end } = await runPython(source);
    expect(end?.problem?.message).toMatch(new RegExp(`^${error}`));
    expect(end?.problem?.line).toBe(line);
    expect(end?.problem?.hint ?? "").toMatch(error === "OverflowError" ? /^$/ : /\.$/);
  });

  it("keeps the first lines of an endless print, and says so", async () => {
    const source = "async def main():\n    for each in range(2000):\n        print('x' * 1000)\n";
    const { trace, end } = await runPython(source, { limits: { prints: 100 } });
    expect(trace.prints.length).toBe(100);
    expect(end?.problem?.message).toBe("The scenario printed more than 100 lines; the first 100 are kept.");
  });

  it("is ended by the number of events, with what came before kept", async () => {
    const source = "import asyncio\nasync def main():\n    while True:\n        await asyncio.sleep(1)\n";
    const { trace, end } = await runPython(source, { limits: { events: 500 } });
    expect(end?.problem?.message).toMatch(/^The run reached 500 events/);
    expect(trace.length).toBeGreaterThan(490);
  });

  it("is ended by the number of tasks alive at once", async () => {
    const source =
      "import asyncio\nasync def main():\n    tasks = []\n    while True:\n        tasks.append(asyncio.create_task(asyncio.sleep(1)))\n";
    const { end } = await runPython(source, { limits: { liveTasks: 5000 } });
    expect(end?.problem).toMatchObject({ kind: "limit", line: 5 });
    expect(end?.problem?.message).toMatch(/^More than 5,000 tasks were alive at once/);
  });
});

describe("where a Python program starts", () => {
  const work = "import asyncio\n\nasync def work():\n    await asyncio.sleep(1)\n    return 7\n\n";
  it.each([
    ["asyncio.run in a block of its own", `${work}if __name__ == "__main__":\n    print(asyncio.run(work()))\n`],
    ["a loop that is asked for", `${work}loop = asyncio.get_event_loop()\nprint(loop.run_until_complete(work()))\n`],
    [
      "a loop that is made",
      `${work}loop = asyncio.new_event_loop()\nasyncio.set_event_loop(loop)\ntry:\n    print(loop.run_until_complete(work()))\nfinally:\n    loop.close()\n`,
    ],
    ["a runner", `${work}with asyncio.Runner() as runner:\n    print(runner.run(work()))\n`],
    ["a function", `${work}def start():\n    print(asyncio.run(work()))\n\nstart()\n`],
    ["run by its own name", `${work}from asyncio import run\nprint(run(work()))\n`],
    ["main", `${work}async def main():\n    print(await work())\n`],
  ])("%s", async (_, source) => {
    const { trace, end } = await runPython(source);
    expect(end?.problem).toBeNull();
    expect(trace.prints.map(({ at, text }) => [at, text])).toEqual([[1, "7"]]);
  });

  it.each([
    ["# Nothing yet.\n", "The program is empty."],
    ["print(1)\n", "No `async def` stands at the top of the file."],
  ])("is nowhere in %j, and no line is blamed for it", async (source, message) => {
    const { end } = await runPython(source);
    expect(end?.problem).toMatchObject({ kind: "noMain", message });
    expect(end?.problem).not.toHaveProperty("line");
  });

  it("is nowhere, and it is told what could be meant", async () => {
    const { end } = await runPython("async def work():\n    pass\n");
    expect(end?.problem).toMatchObject({
      kind: "noMain",
      line: 1,
      message: "Nothing is started. Is `work` the one to start?",
    });
  });
});
