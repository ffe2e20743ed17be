import { encode, Trace } from "@interleave/trace";
import { expect, test } from "vitest";
import { traceOf } from "./run.fixture.ts";
import { stripAt } from "./strip.ts";

const trace = traceOf("inject-extras");

/** The strip as text: `*` before what stands at the playhead, `(...)` around what is ahead. */
function told(at: number, seq = trace.seqAt(at)): string[] {
  const { happenings, now } = stripAt(trace, at, seq);
  return happenings.map(({ step, name, words }, index) => {
    const text = step === 0 ? `${words} ${name} ready` : `${step} ${name} ${words}`;
    return index === now ? `*${text}` : index > now ? `(${text})` : text;
  });
}

test("everything that shares an instant is told in order, with the trip between the steps", () => {
  expect(told(2)).toEqual([
    '9 b3 returns "b3"',
    "wait 2 trips, main ready",
    "10 main adds a', waits",
    "*11 a' starts, sleep(3)",
  ]);
});

test("after a step and what it set off, the rest of its instant is ahead", () => {
  expect(told(2, trace.seqOfStep(9))).toEqual([
    '9 b3 returns "b3"',
    "*wait 2 trips, main ready",
    "(10 main adds a', waits)",
    "(11 a' starts, sleep(3))",
  ]);
});

test("the gap to the next instant is told, and none at the end", () => {
  expect(stripAt(trace, 2, trace.seqAt(2)).gap).toBe(1);
  expect(stripAt(trace, trace.end, trace.length).gap).toBeNull();
});

test("a step that has begun and goes on is told, one that blocks the loop as one that never ends", () => {
  const words = (of: typeof trace, at: number) =>
    stripAt(of, at, of.seqAt(at)).happenings.map(({ step, name, words }) => `${step} ${name} ${words}`);
  const blocking = traceOf("block");
  expect(words(blocking, 0.75)).toEqual(["7 busy runs"]);
  expect(stripAt(blocking, 0.75, blocking.seqAt(0.75))).toMatchObject({ now: 0, gap: 1.5 });
  const cut = new Trace();
  cut.append(
    encode([
      { kind: "taskCreated", at: 0, task: 1, name: "main", coroutine: "main", parent: 0, place: 0 },
      { kind: "taskReady", at: 0, task: 1, cause: "created", by: 0 },
      { kind: "turnStarted", at: 0, turn: 1, ready: 1 },
      { kind: "stepStarted", at: 0, task: 1, sent: "value" },
    ]),
  );
  expect(words(cut, 0)).toEqual(["1 main starts, runs"]);
});

test("before the first event nothing has happened", () => {
  expect(stripAt(trace, 0, 0).now).toBe(-1);
});
