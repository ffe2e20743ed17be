import { eventLines, laneText } from "@interleave/trace";
import { describe, expect, it } from "vitest";
import { runInNode } from "../node.ts";
import type { Input } from "../runtime.ts";
import { runPython } from "./interpreter.fixture.ts";

const send = (at: number, text: string, target = "orders"): Input => ({ at, kind: "send", target, text });
const cancel = (at: number, target: string): Input => ({ at, kind: "cancel", target });

const waiter = `import asyncio
from interleave import inbox

orders = inbox("orders")

async def waiter():
    while True:
        print(await orders.get())
        await asyncio.sleep(1)

async def main():
    task = asyncio.create_task(waiter(), name="the waiter")
    await asyncio.wait([task])
    print("closed")
`;

const sameInTypeScript = `import { createTask, inbox, sleep, wait } from "@interleave/scheduler";

const orders = inbox<string>("orders");

function* waiter() {
  while (true) {
    console.log(yield* orders.get());
    yield* sleep(1);
  }
}

export function* main() {
  const task = createTask(waiter(), { name: "the waiter" });
  yield* wait([task]);
  console.log("closed");
}
`;

describe("what a person sends to a Python program", () => {
  it("comes at its time, and is got by whoever waits", async () => {
    const inputs = [send(0.5, "tea"), send(1, "cake"), send(4, "bill"), cancel(4.5, "the waiter")];
    const { trace, end } = await runPython(waiter, { inputs });
    expect(end?.problem).toBeNull();
    expect(trace.prints.map(({ at, text }) => [at, text])).toEqual([
      [0.5, "tea"],
      [1.5, "cake"],
      [4, "bill"],
      [4.5, "closed"],
    ]);
    expect(laneText(trace).split("\n")).toEqual([
      "main          . # all of the waiter 0..4.5 . # returned",
      '  the waiter  . # inbox("orders").get() 0..0.5 . # sleep(1) 0.5..1.5 . # sleep(1) 1.5..2.5 . # inbox("orders").get() 2.5..4 . # sleep(1) 4..4.5 . # cancelled',
    ]);
  });

  it("changes nothing of what happens before it", async () => {
    const without = await runPython(waiter, { inputs: [send(0.5, "tea")] }, 0.9);
    const withIt = await runPython(waiter, { inputs: [send(0.5, "tea"), send(1, "cake")] }, 0.9);
    expect(withIt.text).toBe(without.text);
  });

  it("goes to whichever loop runs at its time", async () => {
    const source = `import asyncio
from interleave import inbox

async def wait_for_one(name):
    print(name, await inbox("orders").get())

asyncio.run(wait_for_one("first"))
loop = asyncio.new_event_loop()
loop.run_until_complete(wait_for_one("second"))
loop.run_until_complete(wait_for_one("third"))
`;
    const { trace, end } = await runPython(source, { inputs: [send(1, "a"), send(2, "b"), send(3, "c")] });
    expect(end?.problem).toBeNull();
    expect(trace.prints.map(({ at, text }) => [at, text])).toEqual([
      [1, "first a"],
      [2, "second b"],
      [3, "third c"],
    ]);
  });
});

describe("a Python program that goes no further until somebody sends something", () => {
  const cook = `import asyncio
from interleave import inbox

async def cook():
    try:
        await inbox("orders").get()
    finally:
        print("closed")

def start():
    asyncio.run(cook())

`;

  it.each([
    ["at its top level", "asyncio.run(cook())"],
    ["in a function", "start()"],
    ["in a function that catches what it can", "try:\n    start()\nexcept Exception:\n    print('caught')"],
  ])("says so and ends there, where its loop is run %s", async (_, start) => {
    const { trace, end } = await runPython(`${cook}${start}\n`);
    expect(end).toMatchObject({
      result: null,
      problem: {
        kind: "waiting",
        message: 'Nothing more happens until something is sent: cook waits for inbox("orders").get().',
      },
    });
    expect(laneText(trace)).toBe('cook  . # inbox("orders").get() 0..');
    expect([trace.prints, trace.kindOf(trace.length - 1)]).toEqual([[], "problemFound"]);
  });
});

describe("the events of a program in Python and in TypeScript are the same", () => {
  const comparison: [name: string, inputs: Input[]][] = [
    ["when something is sent to somebody who waits", [send(0.5, "tea"), cancel(1, "the waiter")]],
    [
      "when it is sent before anybody waits",
      [send(0, "tea"), send(0, "cake"), send(0, "bill"), cancel(9, "the waiter")],
    ],
    ["when it comes together with a timer", [send(1, "tea"), send(2, "cake"), cancel(3, "the waiter")]],
    ["when a task is cancelled while it waits for something to be sent", [cancel(2, "the waiter")]],
    ["when a task is cancelled in the instant in which something is sent", [send(2, "tea"), cancel(2, "the waiter")]],
    ["when the main task is cancelled", [send(1, "tea"), cancel(1.25, "main")]],
    ["when nobody is called that", [cancel(1, "nobody"), send(2, "tea", "elsewhere"), cancel(3, "the waiter")]],
    ["when nothing comes any more", [send(1, "tea")]],
  ];

  it.each(comparison)("%s", async (_, inputs) => {
    const python = await runPython(waiter, { inputs });
    const ours = runInNode({ runtime: "typescript", source: sameInTypeScript, seed: 0, inputs });
    expect(eventLines(python.trace, false)).toEqual(eventLines(ours.trace, false));
    expect(python.trace.prints.map(({ text }) => text)).toEqual(ours.trace.prints.map(({ text }) => text));
    const received = (trace: typeof ours.trace) =>
      Array.from({ length: trace.length }, (_, seq) => trace.event(seq)).flatMap((event) =>
        event.kind === "inputReceived" ? [`${event.at} ${event.name}: ${event.text}`] : [],
      );
    expect(received(python.trace)).toEqual(received(ours.trace));
    expect(received(python.trace)).toEqual(
      inputs.filter(({ kind }) => kind === "send").map(({ at, target, text }) => `${at} ${target}: ${text}`),
    );
  });
});
