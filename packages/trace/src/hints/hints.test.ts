import { expect, test } from "vitest";
import type { PlainEvent } from "../encode.ts";
import { traceOf } from "../fixtures/traceOf.ts";
import { findHintsInSteps } from "./hints.ts";

const created = (task: number): PlainEvent => ({
  kind: "taskCreated",
  at: 0,
  task,
  name: `Task-${task}`,
  coroutine: "job",
  parent: 0,
  place: -1,
});

/** How often a page can breathe while a run of so many lanes is looked through. */
function pauses(lanes: number): number {
  const trace = traceOf(Array.from({ length: lanes }, (_, index) => created(index + 1)));
  return [...findHintsInSteps(trace)].length;
}

test("hints that go through every lane pause after each of them, the others once", () => {
  expect([pauses(1), pauses(2), pauses(12)]).toEqual([13, 15, 35]);
});
