import { expect, test } from "vitest";
import { HOSTILE, hostile } from "../fixtures/hostile.ts";
import { traceOf } from "../fixtures/traceOf.ts";
import { trouble } from "../fixtures/trouble.ts";
import { visibleLine } from "../visible.ts";
import { traceEventParts } from "./traceEvent.ts";
import type { TraceEventRow } from "./traceEventRow.ts";

/** The rows of a file, without the names at its head unless asked for. */
function rows(text: string, phases: string): TraceEventRow[] {
  const { traceEvents }: { traceEvents: TraceEventRow[] } = JSON.parse(text);
  return traceEvents.filter(({ ph }) => phases.includes(ph));
}

function textOf(...given: Parameters<typeof traceEventParts>): string {
  return [...traceEventParts(...given)].join("");
}

const file = textOf(traceOf(trouble), "trouble");

test("a task is a thread, with its name and its place among the lanes", () => {
  expect(rows(file, "M")).toEqual([
    { ph: "M", name: "process_name", pid: 1, args: { name: "trouble" } },
    { ph: "M", name: "thread_name", pid: 1, tid: 1, args: { name: "main" } },
    { ph: "M", name: "thread_sort_index", pid: 1, tid: 1, args: { sort_index: 0 } },
    { ph: "M", name: "thread_name", pid: 1, tid: 2, args: { name: "worker" } },
    { ph: "M", name: "thread_sort_index", pid: 1, tid: 2, args: { sort_index: 1 } },
  ]);
});

test("each running stretch is an X in microseconds; one of no length has an i beside it", () => {
  const step = { cat: "step", pid: 1 };
  const first = { name: "main", ...step, tid: 1, ts: 0, args: { next: "waiting (sleep(1))" } };
  const last = { name: "main", ...step, tid: 1, ts: 1e6, args: { next: "raised Error: no" } };
  const cut = { name: "work", ...step, tid: 2, ts: 1e6, args: { next: "cancelled" } };
  expect(rows(file, "Xi").filter((row) => "cat" in row && row.cat === "step")).toEqual([
    { ph: "X", ...first, dur: 0 },
    { ph: "i", ...first, s: "t" },
    { ph: "X", name: "work", ...step, tid: 2, ts: 0, dur: 250_000, args: { next: "waiting (sleep(9))" } },
    { ph: "X", ...last, dur: 0 },
    { ph: "i", ...last, s: "t" },
    { ph: "X", ...cut, dur: 0 },
    { ph: "i", ...cut, s: "t" },
  ]);
});

test("a state that lasts is a T", () => {
  expect(rows(file, "T")).toEqual([
    { ph: "T", name: "S", pid: 1, tid: 1, ts: 0, dur: 1e6, args: { blocked_function: "sleep(1)" } },
    { ph: "T", name: "Running", pid: 1, tid: 2, ts: 0, dur: 250_000, args: { cpu: 0 } },
    { ph: "T", name: "S", pid: 1, tid: 2, ts: 250_000, dur: 750_000, args: { blocked_function: "sleep(9)" } },
  ]);
});

test("a cancellation asked for, a task cancelled and one that raised are an i each, on their thread", () => {
  const place = { ph: "i", s: "t", pid: 1, ts: 1e6 };
  expect(rows(file, "i").filter((row) => "cat" in row && row.cat !== "step")).toEqual([
    {
      ...place,
      name: "cancel",
      cat: "cancel",
      tid: 2,
      args: { target: "worker", by: "main", message: "enough", accepted: "yes" },
    },
    { ...place, name: "raised Error: no", cat: "raised", tid: 1, args: { text: "Error: no" } },
    { ...place, name: "cancelled", cat: "cancelled", tid: 2, args: { text: "" } },
  ]);
});

test("who woke whom is an arrow from within the one step to the start of the other", () => {
  const arrow = { name: "wakes", cat: "wake", pid: 1, id: 1, ts: 1e6 };
  expect(rows(file, "sf")).toEqual([
    { ph: "s", ...arrow, tid: 1 },
    { ph: "f", ...arrow, tid: 2, bp: "e" },
  ]);
});

test("the ready queue's length is a counter", () => {
  const counts = rows(file, "C").flatMap((row) => (row.ph === "C" ? [[row.ts, row.args.length]] : []));
  expect(counts).toEqual([
    ...[
      [0, 1],
      [0, 0],
      [0, 1],
      [0, 0],
    ],
    ...[
      [1e6, 1],
      [1e6, 0],
      [1e6, 1],
      [1e6, 0],
    ],
  ]);
});

test("a name is data, whatever is in it", () => {
  const threads = rows(textOf(traceOf(hostile), '"}]}'), "M");
  expect(threads[0]).toMatchObject({ args: { name: '"}]}' } });
  const names = threads.flatMap((row) => (row.ph === "M" && row.name === "thread_name" ? row.args.name : []));
  expect(names).toEqual(HOSTILE.map(visibleLine));
});

test("an empty trace is a file of no tasks", () => {
  expect(rows(textOf(traceOf([])), "XTisfC")).toEqual([]);
});
