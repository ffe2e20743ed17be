import { describe, expect, it } from "vitest";
import { runPython } from "./interpreter.fixture.ts";

const head = `from asyncio import *
def a():
    yield from sleep(3)
    print("a")
    return "a"
def b(B):
    yield from sleep(1)
    print(B)
    return B
`;
const tail = `if __name__ == '__main__':
    loop = get_event_loop()
    result = loop.run_until_complete(main())
    print(result)
`;
const tasks = `    coros = [
        async(a()),
        async(b("b1")),
        async(b("b2"))]
`;

/** The bodies of `main` in an article of 2013, as they stand there, with what each comes to. */
const programs: [name: string, body: string, result: string, seconds: number][] = [
  [
    "one after the other",
    `    a_result = yield from a()
    b1_result = yield from b("b1")
    b2_result = yield from b("b2")
    return [a_result, b1_result, b2_result]
`,
    "['a', 'b1', 'b2']",
    5,
  ],
  [
    "in an order of its own",
    `    a_coro = a()
    b1_coro = b("b1")
    b2_coro = b("b2")
    results = []
    for coro in b1_coro, b2_coro, a_coro:
        result = yield from coro
        results.append(result)
    return results
`,
    "['b1', 'b2', 'a']",
    5,
  ],
  [
    "scheduled beforehand",
    `${tasks}    results = []
    for f in coros:
        result = yield from f
        results.append(result)
    return results
`,
    "['a', 'b1', 'b2']",
    3,
  ],
  [
    "as they complete",
    `${tasks}    results = []
    for f in as_completed(coros):
        result = yield from f
        results.append(result)
    return results
`,
    "['b1', 'b2', 'a']",
    3,
  ],
  [
    "gather",
    `    results = yield from gather(a(), b("b1"), b("b2"))
    return results
`,
    "['a', 'b1', 'b2']",
    3,
  ],
  [
    "wait for all",
    `    results, _ = yield from wait([a(), b("b1"), b("b2")])
    results = [r.result() for r in results]
    return results
`,
    "['a', 'b1', 'b2']",
    3,
  ],
  [
    "wait for the first",
    `    pending = [a(), b("b1"), b("b2")]
    results = set()
    while pending:
        done, pending = yield from wait(pending, return_when=FIRST_COMPLETED)
        results.update([d.result() for d in done])
    return sorted(results)
`,
    "['a', 'b1', 'b2']",
    3,
  ],
  [
    "more while waiting",
    `    pending = [a(), b("b1"), b("b2")]
    extra = [b("b3"), a(), b("b4"), b("b5")]
    results = []
    while pending:
        done, pending = yield from wait(pending, return_when=FIRST_COMPLETED)
        results.extend([d.result() for d in done])
        if extra:
            pending.update([extra.pop(0)])
    return results
`,
    "['b1', 'b2', 'b3', 'a', 'b4', 'a', 'b5']",
    5,
  ],
  [
    "a loop with a timeout",
    `    done = set()
    pending = {a(), b("b1"), b("b2")}
    extras = {a(), b("b3"), b("b4")}
    while pending:
        just_done, pending = yield from wait(pending, timeout=0.2)
        done.update(just_done)
        if extras:
            pending.add(extras.pop())
    return sorted(d.result() for d in done)
`,
    "['a', 'a', 'b1', 'b2', 'b3', 'b4']",
    // By when depends on which of the set is popped first.
    Number.NaN,
  ],
];

describe("a program of 2013", () => {
  it.each(programs)("runs as it stands: %s", async (_, body, result, seconds) => {
    const { trace, end } = await runPython(`${head}def main():\n${body}${tail}`);
    expect(end?.problem).toBeNull();
    expect(end?.result).toBe(result);
    expect(trace.prints.at(-1)?.text).toBe(result);
    if (!Number.isNaN(seconds)) expect(trace.end).toBe(seconds);
  });

  it("is told of in its own lines and columns, and comes with the form of today", async () => {
    const source = `${head}def main():\n    yield from wait([a()])\n    yield from b(1 / 0)\n${tail}`;
    const { sites, trace, end, modern } = await runPython(source);
    expect(end?.problem).toMatchObject({ line: 12, col: 18, message: "ZeroDivisionError: division by zero" });
    const waits = trace.lanes.map(({ spans }) => [...spans].findLast(({ state }) => state === "waiting")?.chain.at(-1));
    expect(waits.map((place) => sites[place ?? -1]?.line)).toEqual([11, 3]);
    expect(modern?.source.split("\n").slice(10, 13)).toEqual([
      "    await wait([ensure_future(each) for each in [a()]])",
      "    await b(1 / 0)",
      "if __name__ == '__main__':",
    ]);
    expect(modern?.notes).toEqual([
      "Coroutines are made with `async def` and wait with `await` since Python 3.5; before, `yield from` did both.",
      "`wait` takes tasks alone since Python 3.11: a bare coroutine has to be made one first.",
    ]);
  });

  it("is none that has `yield from` for what it is today", async () => {
    const { modern } = await runPython(
      "import asyncio\ndef both():\n    yield from [1, 2]\nasync def main():\n    print(*both())\n",
    );
    expect(modern).toBeNull();
  });
});
