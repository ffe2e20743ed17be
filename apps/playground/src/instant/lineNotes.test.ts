import { lineIndexOf, stateAt } from "@interleave/trace";
import { expect, test } from "vitest";
import { keptNotes, lineFactsAt, lineNotesAt } from "./lineNotes.ts";
import { traceOf } from "./run.fixture.ts";

const trace = traceOf("inject-extras");
const index = lineIndexOf(trace);
index.sync();

function notesAt(at: number, beside = true) {
  return lineNotesAt(trace, index, stateAt(trace, trace.seqAt(at)), at, beside, true);
}

test("beside a line stand how often it waited, how long, and what it gave back, up to the playhead", () => {
  const { waits, values } = notesAt(1.5);
  expect(waits.map(({ line, text }) => `${line}: ${text}`)).toEqual([
    "5: 1× 1.500 s",
    "11: 3× 2.500 s",
    "28: 2× 1.500 s",
  ]);
  expect(values.map(({ line, task, text }) => `${line} ${task} ${text}`)).toEqual([
    "28 main = done b1, b2 · pending a",
  ]);
});

test("the line of the last step is known, also where its task has ended there; before the first there is none", () => {
  expect([0, 1.5, 2, trace.end].map((at) => notesAt(at).last)).toEqual([11, 11, 5, 37]);
  expect(lineNotesAt(trace, index, stateAt(trace, 0), 0, true, true).last).toBeNull();
  expect(lineNotesAt(trace, index, stateAt(trace, trace.length), trace.end, true, false).last).toBeNull();
});

test("where nothing is to stand beside the code only the markers are left", () => {
  const { waits, values, markers } = notesAt(1.5, false);
  expect([waits, values]).toEqual([[], []]);
  expect(markers.map(({ task }) => task)).toEqual(["main", "a", "b1", "b2", "b3"]);
});

test("the facts of a line say task by task who stands there, how long each waited and what each got", () => {
  const { standing, waits, values } = lineFactsAt(trace, index, stateAt(trace, trace.seqAt(1.5)), 1.5, 11);
  expect(standing.map(({ task, words }) => `${task} ${words}`)).toEqual(["b3 waiting · until 2.000"]);
  expect(waits.map(({ task, text }) => `${task} ${text}`)).toEqual(["b1 1× 1.000 s", "b2 1× 1.000 s", "b3 1× 0.500 s"]);
  expect(values).toEqual([]);
});

const several = traceOf(`import { asCompleted, createTask, gather, sleep, wait, waitFor } from "@interleave/scheduler";
function* load(n: number) { yield* sleep(n); return "page " + n; }
function* bad() { yield* sleep(1); throw new Error("disk full"); }
export function* main() {
  yield* createTask(load(1));
  yield* gather(load(1), load(2));
  for (const next of asCompleted([load(1), load(2)]))
    yield* next;
  try {
    yield* createTask(bad());
  } catch {}
  try {
    yield* waitFor(load(9), 1);
  } catch {}
  yield* wait([createTask(load(1))]);
}`);

test("what yield* gave back is the result of what was waited for, the next result, the sets, or the error", () => {
  const lines = lineIndexOf(several);
  lines.sync();
  const { values } = lineNotesAt(several, lines, stateAt(several, several.length), several.end, true, false);
  expect(values.map(({ line, task, text }) => `${line} ${task} ${text}`)).toEqual([
    "2 main cancelled",
    '5 main = "page 1"',
    '6 main = ["page 1", "page 2"]',
    '8 main = "page 2"',
    "10 main raised Error: disk full",
    "15 main = done load 6 · pending none",
  ]);
});

test("an item of a queue stands where it was got: waited for, found there, or taken on the spot", () => {
  const handing = traceOf(`import { createTask, inbox, Queue, sleep } from "@interleave/scheduler";
const queue = new Queue<unknown>();
function* take() { return yield* queue.get(); }
function* eat() {
  yield* queue.get();
  const second = yield* queue.get();
  yield* take();
}
export function* main() {
  const eater = createTask(eat());
  yield* sleep(1);
  for (const item of ["tea", { sugar: 2 }, 3, null]) queue.putNowait(item);
  yield* eater;
  queue.getNowait();
}`);
  const lines = lineIndexOf(handing);
  lines.sync();
  const { values } = lineNotesAt(handing, lines, stateAt(handing, handing.length), handing.end, true, false);
  expect(values.map(({ line, task, text }) => `${line} ${task} ${text}`)).toEqual([
    "3 eat = 3",
    '5 eat = "tea"',
    "6 eat = {sugar: 2}",
    "14 main = null",
  ]);
});

test("notes that have not changed are the ones that were there", () => {
  const before = notesAt(1.5);
  expect(keptNotes(before, notesAt(1.5))).toBe(before);
  expect(keptNotes(before, notesAt(1.6))).not.toBe(before);
});
