import { expect, test } from "vitest";
import { traceOf } from "../instant/run.fixture.ts";
import { afterStep, nextTrip, type Playhead, seekTo, start, stepBack, stepForward } from "./playhead.ts";
import { Trail } from "./trail.ts";

const trace = traceOf("inject-extras");
const stepOf = (playhead: Playhead | null) => (playhead === null ? null : trace.stepOf(playhead.seq));

test("seeking stays within the run, and applies everything at its time", () => {
  expect(seekTo(trace, 2)).toEqual({ at: 2, seq: trace.seqAt(2) });
  expect(seekTo(trace, 99)).toEqual({ at: 5, seq: trace.length });
  expect(seekTo(trace, -1)).toEqual({ at: 0, seq: trace.seqAt(0) });
});

test("steps forward visit every step once, and end", () => {
  const visited: (number | null)[] = [];
  for (let at: Playhead | null = stepForward(trace, start); at !== null; at = stepForward(trace, at))
    visited.push(stepOf(at));
  expect(visited).toEqual(Array.from({ length: trace.steps }, (_, index) => index + 1));
});

test("a step back leads to the step before, and from between two steps to the one that was", () => {
  expect(stepOf(stepBack(trace, afterStep(trace, 9)))).toBe(8);
  expect(stepOf(stepBack(trace, { at: 1.5, seq: trace.seqAt(1.5) }))).toBe(8);
  expect(stepBack(trace, afterStep(trace, 1))).toEqual(start);
  expect(stepBack(trace, start)).toEqual(start);
});

test("with a lane selected the steps are that task's", () => {
  const a = trace.lanes.find(({ name }) => name === "a")?.task ?? 0;
  const first = stepForward(trace, start, a);
  const second = stepForward(trace, first ?? start, a);
  expect([stepOf(first), stepOf(second)]).toEqual([2, 12]);
  expect(stepForward(trace, second ?? start, a)).toBeNull();
  expect(stepOf(stepBack(trace, second ?? start, a))).toBe(2);
});

test("the next trip is met one after the other", () => {
  const met: number[] = [];
  for (let at = nextTrip(trace, start); at !== null; at = nextTrip(trace, at)) met.push(at.at);
  expect(met).toEqual([1, 2, 3, 4, 5]);
});

test("a step back after a step forward returns to exactly where one stood", () => {
  const trail = new Trail();
  const between = { at: 0.5, seq: trace.seqAt(0.5) };
  const next = stepForward(trace, between) ?? start;
  trail.note(1, between, next);
  expect(trail.back(-1, next)).toEqual(between);
  expect(trail.back(-1, between)).toBeNull();
});

test("having gone elsewhere in the meantime, the trail leads nowhere", () => {
  const trail = new Trail();
  trail.note(1, afterStep(trace, 3), afterStep(trace, 4));
  expect(trail.back(-1, afterStep(trace, 7))).toBeNull();
  expect(trail.back(1, afterStep(trace, 4))).toBeNull();
});
