import { expect, test } from "vitest";
import { placeOf } from "./placeOf.ts";
import { traceOf } from "./run.fixture.ts";
import { standing } from "./standing.ts";

const trace = traceOf("inject-extras");
const main = trace.lanes[0]?.task ?? 0;
const b3 = trace.lanes.find(({ name }) => name === "b3")?.task ?? 0;

function lineOf(task: number, seq: number, playhead: number): number | undefined {
  return placeOf(trace, { task, seq }, playhead)?.line;
}

test("a wait is where its innermost frame is, and what follows it goes on from there", () => {
  const spans = [...trace.spansOf(b3)];
  expect(spans.map(({ state, fromSeq }) => `${state} ${lineOf(b3, fromSeq, 0)}`)).toEqual([
    "ready undefined",
    "running undefined",
    "waiting 11",
    "ready 11",
    "running 11",
  ]);
});

test("a lane is where its task stands at the playhead, or where it ended", () => {
  expect(lineOf(main, -1, 0)).toBeUndefined();
  expect(lineOf(main, -1, trace.seqAt(1.5))).toBe(28);
  expect(lineOf(b3, -1, trace.seqAt(1.5))).toBe(11);
  expect(lineOf(b3, -1, trace.length)).toBe(13);
});

test("a stretch after a bare yield is where that stands", () => {
  const yielding = traceOf(`import { sleep } from "@interleave/scheduler";
export function* main() {
  yield* sleep(1);
  yield* sleep(0);
  return 1;
}`);
  const spans = [...yielding.spansOf(1)];
  const lines = spans.map(({ state, fromSeq }) => `${state} ${placeOf(yielding, { task: 1, seq: fromSeq }, 0)?.line}`);
  expect(lines).toEqual([
    ...["ready undefined", "running undefined", "waiting 3", "ready 3", "running 3"],
    ...["ready 4", "running 4"],
  ]);
});

test("an event that has a place of its own is there", () => {
  const print = trace.prints[0];
  expect(lineOf(print?.task ?? 0, print?.seq ?? 0, 0)).toBe(12);
});

test("a task as something selected is the stretch it is in, or its end", () => {
  const at = (task: number, seconds: number) => {
    const { seq } = standing(trace, task, trace.seqAt(seconds));
    return `${trace.kindOf(seq)} ${trace.atOf(seq)}`;
  };
  expect([at(main, 1.5), at(b3, 1.5), at(b3, 3)]).toEqual(["taskWaiting 1", "taskWaiting 1", "taskDone 2"]);
});
