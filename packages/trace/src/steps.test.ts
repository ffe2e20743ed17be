import { expect, test } from "vitest";
import type { PlainEvent } from "./encode.ts";
import { gather } from "./fixtures/gather.ts";
import { randomEvents } from "./fixtures/randomEvents.ts";
import { traceOf } from "./fixtures/traceOf.ts";

test("after a step the playhead stands past all that followed, just before what begins next", () => {
  const trace = traceOf(gather);
  const next = Array.from({ length: trace.steps }, (_, step) => gather[trace.seqOfStep(step + 1)]?.kind ?? "the end");
  expect(next).toEqual([
    "turnStarted",
    "stepStarted",
    "stepStarted",
    "clockAdvanced",
    "stepStarted",
    "clockAdvanced",
    "turnStarted",
    "the end",
  ]);
});

test("a box that trips by a step, in the turn after it, trips with the step", () => {
  const trace = traceOf(gather);
  const seventh = gather.slice(trace.seqOfStep(6), trace.seqOfStep(7)).map(({ kind }) => kind);
  expect(seventh).toContain("waitTripped");
  expect(seventh.at(-1)).toBe("taskReady");
});

test("what follows from a step belongs to it", () => {
  const trace = traceOf(gather);
  const lastTwo = gather.slice(trace.seqOfStep(trace.steps) - 2, trace.seqOfStep(trace.steps));
  expect(lastTwo.map(({ kind }) => kind)).toEqual(["stepEnded", "loopStopped"]);
});

test("steps have their times", () => {
  const trace = traceOf(gather);
  expect([0, 1, 2, 3, 4, 5, 6, 7, 8].map((step) => trace.timeOfStep(step))).toEqual([0, 0, 0, 0, 0, 1, 1, 3, 3]);
});

test("positions and steps lead back to each other", () => {
  const trace = traceOf(randomEvents(11, 4000));
  for (let step = 0; step <= trace.steps; step += 1) expect(trace.stepOf(trace.seqOfStep(step))).toBe(step);
  expect(trace.stepOf(0)).toBe(0);
  expect(trace.stepOf(trace.length)).toBe(trace.steps);
});

test("steps beyond the last stand at the last", () => {
  const trace = traceOf(gather);
  expect(trace.seqOfStep(99)).toBe(trace.length);
  expect(trace.timeOfStep(99)).toBe(3);
  expect(traceOf([]).seqOfStep(1)).toBe(0);
});

test("a step inside another, of an eager task, is a step of its own", () => {
  const eager: PlainEvent[] = [
    { kind: "taskCreated", at: 0, task: 1, name: "main", coroutine: "main", parent: 0, place: -1 },
    { kind: "stepStarted", at: 0, task: 1, sent: "value" },
    { kind: "taskCreated", at: 0, task: 2, name: "b", coroutine: "b", parent: 1, place: -1 },
    { kind: "stepStarted", at: 0, task: 2, sent: "value" },
    { kind: "taskDone", at: 0, task: 2, outcome: "returned", text: "", place: -1 },
    { kind: "stepEnded", at: 0, task: 2 },
    { kind: "taskDone", at: 0, task: 1, outcome: "returned", text: "", place: -1 },
    { kind: "stepEnded", at: 0, task: 1 },
  ];
  const trace = traceOf(eager);
  expect([1, 2].map((step) => trace.seqOfStep(step))).toEqual([7, 8]);
});
