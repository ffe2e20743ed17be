import { expect, test } from "vitest";
import type { PlainEvent } from "../encode.ts";
import type { Site } from "../events.ts";
import { gather } from "../fixtures/gather.ts";
import { traceOf } from "../fixtures/traceOf.ts";
import { stateAt } from "../stateAt.ts";
import { LineIndex } from "./lineIndex.ts";
import { lineValues } from "./lineValues.ts";
import { lineWaits } from "./lineWaits.ts";

const site = (line: number): Site => ({ kind: "yield*", fn: "f", line, col: 1, endLine: line, endCol: 9 });

function indexOf(events: readonly PlainEvent[], lines: readonly number[]): LineIndex {
  const trace = traceOf(events);
  trace.sites = lines.map(site);
  const index = new LineIndex(trace);
  index.sync();
  return index;
}

function waits(index: LineIndex, at: number): string[] {
  const instant = stateAt(index.trace, index.trace.seqAt(at));
  return lineWaits(index, instant, at).map(({ line, count, seconds }) => `${line}: ${count}× ${seconds}`);
}

function values(index: LineIndex, seq = index.trace.length): string[] {
  return lineValues(index, seq, 3).map(({ line, name, outcome, text }) => `${line} ${name} ${outcome} ${text}`);
}

/** Each span that is on the line, by its task, its state and the time when it began. */
function spansOn({ lines, trace }: LineIndex, line: number): string[] {
  return [...(lines.get(line)?.tasks ?? [])].map(([task, { spans }]) => {
    const lane = trace.spansOf(task);
    const told = spans.map((seq) => lane.at(lane.indexOfSeq(seq))).map(({ state, fromAt }) => `${state} ${fromAt}`);
    return `${trace.laneOf(task)?.name}: ${told.join(", ")}`;
  });
}

// In the gather of the fixture main waits on line 10, a on 2, b1 and b2 on 5; they print on 6 and 3.
const index = indexOf(gather, [10, 2, 5, 6, 3]);

test("a line has waited as often as tasks stood on it, and those that still do count up to now", () => {
  expect(waits(index, 0.5)).toEqual(["2: 1× 0.5", "5: 2× 1", "10: 1× 0.5"]);
  expect(waits(index, 1)).toEqual(["2: 1× 1", "5: 2× 2", "10: 1× 1"]);
  expect(waits(index, 3)).toEqual(["2: 1× 3", "5: 2× 2", "10: 1× 3"]);
});

test("before the first wait no line has waited", () => {
  expect(lineWaits(index, stateAt(index.trace, 10), 0)).toEqual([]);
});

test("a line on which a task let others run has waited until its next step", () => {
  const yielding = story([{ kind: "blocked", at: 1, task: 2, seconds: 1 }], "value", []);
  const after = yielding.findIndex(({ kind }) => kind === "blocked");
  yielding.splice(
    after,
    0,
    { kind: "taskYielded", at: 0, task: 1, chain: [1, 2] },
    { kind: "taskReady", at: 0, task: 1, cause: "bareYield", by: 0 },
  );
  const index = indexOf(yielding, [1, 20, 30]);
  expect(waits(index, 0.5)).toEqual(["20: 1× 0.5", "30: 1× 0.5"]);
  expect(waits(index, 1)).toEqual(["20: 1× 1", "30: 1× 1"]);
  expect(spansOn(index, 30)).toEqual(["main: ready 0, running 1"]);
});

test("the spans of a line are the waits on it, what follows them, and the steps that do something there", () => {
  expect(spansOn(index, 2)).toEqual(["a: waiting 0, ready 3, running 3"]);
  expect(spansOn(index, 6)).toEqual(["b1: running 1", "b2: running 1"]);
  expect(spansOn(index, 10)).toEqual(["main: running 0, waiting 0, ready 3, running 3"]);
});

test("what a gather gave back is known from the step that got it", () => {
  const step = gather.map(({ kind }) => kind).lastIndexOf("stepStarted");
  expect(values(index, step)).toEqual([]);
  expect(values(index, step + 1)).toEqual(['10 main returned ["a", "b1", "b2"]']);
});

/** `main` waits in one way, is woken, and goes on. Ids: main 1, a 2; what it waits for is 3. */
function story(
  between: readonly PlainEvent[],
  sent: "value" | "exception",
  after: readonly PlainEvent[],
): PlainEvent[] {
  return [
    { kind: "taskCreated", at: 0, task: 1, name: "main", coroutine: "main", parent: 0, place: -1 },
    { kind: "taskReady", at: 0, task: 1, cause: "created", by: 0 },
    { kind: "stepStarted", at: 0, task: 1, sent: "value" },
    { kind: "taskCreated", at: 0, task: 2, name: "a", coroutine: "a", parent: 1, place: 0 },
    ...between,
    { kind: "stepStarted", at: 1, task: 1, sent },
    ...after,
    { kind: "stepEnded", at: 1, task: 1 },
  ];
}

const waiting = (box: number, on = 3): PlainEvent => ({
  kind: "taskWaiting",
  at: 0,
  task: 1,
  on,
  reason: "",
  box,
  chain: [1, 2],
});
const ready = (cause: "future" | "cancel"): PlainEvent => ({ kind: "taskReady", at: 1, task: 1, cause, by: 3 });
const opened = (boxKind: "wait" | "asCompleted"): PlainEvent => ({
  kind: "waitStarted",
  at: 0,
  box: 1,
  boxKind,
  by: 1,
  members: [2],
  condition: "",
  deadline: Number.POSITIVE_INFINITY,
  place: 0,
});
const done = (outcome: "returned" | "raised", text: string): PlainEvent => ({
  kind: "taskDone",
  at: 1,
  task: 2,
  outcome,
  text,
  place: -1,
});
const ended: PlainEvent = { kind: "waitEnded", at: 1, box: 1, why: "condition", done: [2], pending: [] };
const read: PlainEvent = { kind: "resultRead", at: 1, future: 2, reader: 1, layReady: 0 };

test.each([
  ["a task's result", story([waiting(0, 2), done("returned", '"A"'), ready("future")], "value", []), 'returned "A"'],
  [
    "a task's error",
    story([waiting(0, 2), done("raised", "Error: no"), ready("future")], "exception", []),
    "raised Error: no",
  ],
  [
    "the sets of a wait",
    story([opened("wait"), waiting(1), done("returned", "1"), ready("future")], "value", [ended]),
    "returned done a · pending none",
  ],
  [
    "the next of an asCompleted",
    story([opened("asCompleted"), waiting(1), done("returned", "7"), ready("future")], "value", [read]),
    "returned 7",
  ],
  ["a cancellation", story([waiting(0), ready("cancel")], "exception", []), "cancelled "],
])("a line shows what its innermost yield* gave back: %s", (_, events, shown) => {
  expect(values(indexOf(events, [1, 20, 30]))).toEqual([`30 main ${shown}`]);
});

test("an item of a queue is shown where it was received, waited for or not", () => {
  const received: PlainEvent = { kind: "itemReceived", at: 1, task: 1, text: '"tea"', place: 2 };
  const events = story([], "value", [received]);
  const index = indexOf(events, [1, 20, 30]);
  const seq = events.indexOf(received);
  expect([values(index, seq), values(index, seq + 1)]).toEqual([[], ['30 main returned "tea"']]);
  expect(spansOn(index, 30)).toEqual(["main: running 1"]);
});

test("what a sleep gives back is not known, so nothing is shown", () => {
  expect(values(indexOf(story([waiting(0), ready("future")], "value", []), [1, 20, 30]))).toEqual([]);
});
