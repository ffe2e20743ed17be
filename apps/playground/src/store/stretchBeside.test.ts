import { expect, test } from "vitest";
import { traceOf } from "../instant/run.fixture.ts";
import { stretchBeside } from "./stretchBeside.ts";

const trace = traceOf("gather");
const a = trace.lanes[1];

/** The kinds of event that are passed from the lane as a whole on. */
function passed(by: -1 | 1, known: number): string[] {
  const kinds: string[] = [];
  if (a === undefined) return kinds;
  for (let seq = stretchBeside(a, -1, by, known); seq !== null; seq = stretchBeside(a, seq, by, known)) {
    kinds.push(trace.kindOf(seq));
  }
  return kinds;
}

const all = ["taskReady", "stepStarted", "taskWaiting", "taskReady", "stepStarted", "taskDone"];

test("one goes through every stretch of a task to its end, and back", () => {
  expect(passed(1, trace.length)).toEqual(all);
  expect(passed(-1, trace.length)).toEqual([...all].reverse());
});

test("and no further than what is known", () => {
  expect(passed(1, trace.seqAt(1))).toEqual(all.slice(0, 3));
});
