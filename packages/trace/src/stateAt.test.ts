import { expect, test } from "vitest";
import type { PlainEvent } from "./encode.ts";
import { gather } from "./fixtures/gather.ts";
import { boxesIn } from "./fixtures/plain.ts";
import { traceOf } from "./fixtures/traceOf.ts";
import type { Instant } from "./model.ts";
import { stateAt } from "./stateAt.ts";

const trace = traceOf(gather);

function at(seconds: number): Instant {
  return stateAt(trace, trace.seqAt(seconds));
}

function tasksIn(instant: Instant): string[] {
  return instant.tasks.map(({ name, state, waitingOn, outcome, text }) =>
    [name, state, waitingOn, outcome ?? "", text].filter((word) => word !== "").join(" "),
  );
}

function after(kind: string, nth = 1): Instant {
  let left = nth;
  for (let seq = 0; seq < trace.length; seq += 1) {
    if (trace.kindOf(seq) === kind && --left === 0) return stateAt(trace, seq + 1);
  }
  throw new Error(`No ${kind} ${nth}.`);
}

test("a gather of three goes from three pending to one to none", () => {
  expect(boxesIn(at(0))).toEqual(["main's gather 1: pending [a b1 b2] done [] open"]);
  expect(boxesIn(at(0.5))).toEqual(["main's gather 1: pending [a b1 b2] done [] open"]);
  expect(boxesIn(at(1))).toEqual(["main's gather 1: pending [a] done [b1 b2] open"]);
  expect(boxesIn(at(2.9))).toEqual(["main's gather 1: pending [a] done [b1 b2] open"]);
  expect(boxesIn(at(3))).toEqual(["main's gather 1: pending [] done [a b1 b2] closed"]);
});

test("once met, a box is shown tripped, done in the order things got done, until the program has its sets", () => {
  const tripped = after("waitTripped");
  expect(boxesIn(tripped)).toEqual(["main's gather 1: pending [] done [b1 b2 a] tripped"]);
  expect(tripped.boxes[0]).toMatchObject({ trippedAt: 3, trippedBy: 2, endedAt: -1, why: "condition", open: true });
  expect(boxesIn(after("waitEnded"))).toEqual(["main's gather 1: pending [] done [a b1 b2] closed"]);
});

test("members say what they wait for while pending, and what they gave once done", () => {
  const [box] = at(1).boxes;
  expect(box?.pending).toEqual([{ id: 2, name: "a", slot: 1, text: "", outcome: null, doing: "sleep(3)", doneAt: -1 }]);
  expect(box?.done[1]).toEqual({
    id: 4,
    name: "b2",
    slot: 3,
    text: '"b2"',
    outcome: "returned",
    doing: "",
    doneAt: 1,
  });
});

test("a pending member that is ready, or runs, says so", () => {
  const pending = (instant: ReturnType<typeof stateAt>) => instant.boxes[0]?.pending.map(({ doing }) => doing);
  expect(pending(after("waitStarted"))).toEqual(["ready", "ready", "ready"]);
  expect(pending(after("stepStarted", 2))).toEqual(["running", "ready", "ready"]);
});

test("every task is ready, running, waiting or done", () => {
  expect(tasksIn(stateAt(trace, 0))).toEqual([]);
  expect(tasksIn(after("taskCreated", 2))).toEqual(["main running", "a ready"]);
  expect(tasksIn(at(0.5))).toEqual([
    "main waiting gather(a, b1, b2)",
    "a waiting sleep(3)",
    "b1 waiting sleep(1)",
    "b2 waiting sleep(1)",
  ]);
  expect(tasksIn(after("taskReady", 6))).toEqual([
    "main waiting gather(a, b1, b2)",
    "a waiting sleep(3)",
    "b1 ready",
    "b2 ready",
  ]);
  expect(tasksIn(at(3))).toEqual([
    'main done returned ["a", "b1", "b2"]',
    'a done returned "a"',
    'b1 done returned "b1"',
    'b2 done returned "b2"',
  ]);
});

test("the ready queue is first in, first out", () => {
  expect(after("taskReady", 4).ready).toEqual([2, 3, 4]);
  expect(after("stepStarted", 2).ready).toEqual([3, 4]);
  expect(after("stepStarted", 3).ready).toEqual([4]);
  expect(at(0).ready).toEqual([]);
});

test("who runs is told from the start of a step to its end", () => {
  expect(after("stepStarted", 3).running).toBe(3);
  expect(after("taskWaiting", 3).running).toBe(3);
  expect(after("stepEnded", 3).running).toBe(0);
});

test("timers stand by deadline, then in the order they were set", () => {
  const shown = at(0).timers.map(({ at: deadline, reason, owner }) => `${deadline} ${reason} of ${owner}`);
  expect(shown).toEqual(["1 sleep(1) of 3", "1 sleep(1) of 4", "3 sleep(3) of 2"]);
  expect(at(1).timers.map(({ timer }) => timer)).toEqual([1]);
  expect(at(3).timers).toEqual([]);
});

test("a suspended task says where, in every frame", () => {
  expect(at(0.5).tasks.map(({ place, chain }) => ({ place, chain }))).toEqual([
    { place: 0, chain: [0] },
    { place: 1, chain: [1] },
    { place: 2, chain: [2] },
    { place: 2, chain: [2] },
  ]);
});

test("a task that only let others run says where, if that was told just before, and not where it stood earlier", () => {
  const story: PlainEvent[] = [
    { kind: "taskCreated", at: 0, task: 1, name: "main", coroutine: "main", parent: 0, place: -1 },
    { kind: "taskWaiting", at: 0, task: 1, on: 2, reason: "sleep(1)", box: 0, chain: [0, 1] },
    { kind: "stepEnded", at: 0, task: 1 },
    { kind: "taskYielded", at: 1, task: 1, chain: [0, 2] },
    { kind: "taskReady", at: 1, task: 1, cause: "bareYield", by: 0 },
    { kind: "stepStarted", at: 1, task: 1, sent: "value" },
    { kind: "taskReady", at: 1, task: 1, cause: "bareYield", by: 0 },
  ];
  const told = traceOf(story);
  const at = (seq: number) => stateAt(told, seq).tasks.map(({ state, chain, place }) => ({ state, chain, place }));
  expect(at(3)).toEqual([{ state: "waiting", chain: [0, 1], place: 1 }]);
  expect(at(5)).toEqual([{ state: "ready", chain: [0, 2], place: 2 }]);
  expect(at(6)).toEqual([{ state: "running", chain: [0, 2], place: 2 }]);
  expect(at(7)).toEqual([{ state: "ready", chain: [], place: -1 }]);
  expect([...told.spansOf(1)].map(({ state, chain }) => `${state} ${chain}`)).toEqual([
    "waiting 0,1",
    "ready 0,2",
    "running ",
    "ready ",
  ]);
});

test("time, turn, steps and prints are counted", () => {
  const { seq, at: seconds, turn, step, printed } = at(1);
  expect({ seq, seconds, turn, step, printed }).toEqual({ seq: 46, seconds: 1, turn: 5, step: 6, printed: 2 });
});

test("positions outside the trace give its nearest end", () => {
  expect(stateAt(trace, -5).seq).toBe(0);
  expect(stateAt(trace, 1e9).seq).toBe(trace.length);
});
