import { stateAt } from "@interleave/trace";
import { expect, test } from "vitest";
import { markersAt } from "./markers.ts";
import { traceOf } from "./run.fixture.ts";

const trace = traceOf("inject-extras");

function marked(seq: number): string[] {
  return markersAt(trace, stateAt(trace, seq)).map(
    ({ line, task, slot, state, words }) => `${line} ${task} ${slot} ${state}: ${words}`,
  );
}

test("every suspended task marks its line, one that has just ended the line where it ended", () => {
  expect(marked(trace.seqOfStep(9))).toEqual([
    "28 main 0 ready: ready",
    "5 a 1 waiting: waiting · until 3.000",
    "13 b3 4 done: returned 2.000",
  ]);
});

test("every frame of the yield* chain is marked, the innermost as itself and the others with what they wait in", () => {
  const chained = traceOf(
    `import { sleep } from "@interleave/scheduler";
function* fetchPage() {
  yield* sleep(1);
}
function* load() {
  yield* fetchPage();
}
export function* main() {
  yield* load();
}`,
  );
  const markers = markersAt(chained, stateAt(chained, chained.seqAt(0)));
  expect(markers.map(({ line, frame, task, words }) => `${line} ${frame} ${task}: ${words}`)).toEqual([
    "3 inner main: waiting · until 1.000",
    "9 outer main: in load()",
    "6 outer main: in fetchPage()",
  ]);
});

test("a task that only lets others run marks every frame while it stands ready", () => {
  const yielding = traceOf(
    `import { createTask, sleep } from "@interleave/scheduler";
function* pause() {
  yield* sleep(0);
}
function* work() {
  for (let round = 0; round < 2; round += 1) {
    yield* pause();
  }
}
export function* main() {
  yield* createTask(work(), { name: "w" });
}`,
  );
  const told = (step: number) =>
    markersAt(yielding, stateAt(yielding, yielding.seqOfStep(step))).flatMap(({ line, frame, task, words }) =>
      task === "w" ? [`${line} ${frame}: ${words}`] : [],
    );
  expect([told(1), told(2), told(3)]).toEqual([
    [],
    ["3 inner: ready", "7 outer: in pause()"],
    ["3 inner: ready", "7 outer: in pause()"],
  ]);
});

test("one that has just raised marks the line where it did, until something else happens", () => {
  const raising = traceOf(
    `import { createTask, sleep } from "@interleave/scheduler";
function* bad() {
  throw new Error("disk full");
}
export function* main() {
  createTask(bad());
  yield* sleep(1);
}`,
  );
  const told = (at: number) =>
    markersAt(raising, stateAt(raising, raising.seqAt(at))).map(({ line, words }) => `${line} ${words}`);
  expect(told(0.5)).toEqual(["7 waiting · until 1.000", "3 raised 0.000"]);
  expect(told(1)).toEqual(["8 returned 1.000"]);
});

test("busy code marks its own line while it holds the loop, and says of whom it is that their time comes meanwhile", () => {
  const busy = traceOf(
    `import { block, createTask, sleep } from "@interleave/scheduler";
function* nap(seconds: number) {
  yield* sleep(seconds);
}
export function* main() {
  createTask(nap(1));
  createTask(nap(3));
  yield* sleep(0.5);
  console.log("busy");
  block(2);
  yield* sleep(1);
}`,
  );
  const told = (at: number) =>
    markersAt(busy, stateAt(busy, busy.seqAt(at))).map(({ line, task, words }) => `${line} ${task} ${words}`);
  expect(told(0.4)).toEqual([
    "8 main waiting · until 0.500",
    "3 nap waiting · until 1.000",
    "3 nap 2 waiting · until 3.000",
  ]);
  expect(told(2)).toEqual(["10 main running", "3 nap waiting · due 1.000", "3 nap 2 waiting · until 3.000"]);
});

test("the hues repeat after ten tasks", () => {
  const many = traceOf(
    `import { createTask, gather, sleep } from "@interleave/scheduler";
function* nap() { yield* sleep(1); }
export function* main() { yield* gather(...Array.from({ length: 11 }, () => createTask(nap()))); }`,
  );
  expect(markersAt(many, stateAt(many, many.seqAt(0))).map(({ slot }) => slot)).toEqual([
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1,
  ]);
});

test("before the first event no line is marked", () => {
  expect(marked(0)).toEqual([]);
});
