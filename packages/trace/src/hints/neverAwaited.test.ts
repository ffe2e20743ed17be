import { expect, test } from "vitest";
import type { PlainEvent } from "../encode.ts";
import { traceOf } from "../fixtures/traceOf.ts";
import { neverAwaited } from "./neverAwaited.ts";

test("a coroutine that was made and never awaited is told in the loop's own words, with what to do, from where it was found out", () => {
  const events: PlainEvent[] = [
    { kind: "taskCreated", at: 0, task: 1, name: "Task-1", coroutine: "main", parent: 0, place: -1 },
    {
      kind: "problemFound",
      at: 0,
      problem: "neverAwaited",
      task: 1,
      message: "coroutine 'b' was never awaited by Task-1",
      place: 4,
    },
  ];
  expect(neverAwaited.check(traceOf(events))).toEqual([
    {
      id: "never-awaited",
      message:
        "coroutine 'b' was never awaited by main. Nothing of it ran: put yield* (in Python: await) before the call, or make it a task.",
      costSeconds: 0,
      where: [{ task: 1, fromSeq: 1, toSeq: -1 }],
      site: 4,
      seq: 1,
      lesson: "order",
    },
  ]);
});
