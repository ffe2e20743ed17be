import { expect, test } from "vitest";
import type { PlainEvent } from "./encode.ts";
import { traceOf } from "./fixtures/traceOf.ts";
import { stateAt } from "./stateAt.ts";

const events: readonly PlainEvent[] = [
  { kind: "taskCreated", at: 0, task: 1, name: "a", coroutine: "a", parent: 0, place: -1 },
  { kind: "taskCreated", at: 0, task: 2, name: "b", coroutine: "b", parent: 0, place: -1 },
  { kind: "objectSeen", at: 0, object: 1, objectKind: "semaphore", name: "semaphore", limit: 2 },
  { kind: "lockAcquired", at: 0, object: 1, by: 1, left: 1 },
  { kind: "lockAcquired", at: 1, object: 1, by: 1, left: 0 },
  { kind: "taskWaiting", at: 2, task: 2, on: 3, reason: "semaphore.acquire()", box: 0, chain: [] },
  { kind: "lockReleased", at: 3, object: 1, by: 2, to: 2, left: 0 },
  { kind: "taskReady", at: 3, task: 2, cause: "future", by: 3 },
  { kind: "lockReleased", at: 4, object: 1, by: 1, to: 0, left: 1 },
  { kind: "lockReleased", at: 5, object: 1, by: 1, to: 0, left: 2 },
  { kind: "objectSeen", at: 5, object: 2, objectKind: "queue", name: "queue", limit: 0 },
  { kind: "queuePut", at: 5, object: 2, by: 1, to: 0, size: 1 },
  { kind: "queuePut", at: 5, object: 2, by: 1, to: 0, size: 2 },
  { kind: "queueGot", at: 6, object: 2, by: 2, to: 0, size: 1 },
  { kind: "signalled", at: 7, object: 2, signal: "emptied", by: 2, woken: [] },
];

const trace = traceOf(events);

/** Every object at an instant: who has it since when, who waits there, what is in it. */
function objects(seconds: number): string[] {
  return stateAt(trace, trace.seqAt(seconds)).objects.map(({ name, holders, waiting, size }) => {
    const held = holders.map(({ task, since }) => `${trace.nameOf(task)} since ${since}`).join(", ");
    return `${name}: held by [${held}], waited for by [${waiting.map((task) => trace.nameOf(task))}], ${size} in it`;
  });
}

test("who releases what somebody else acquired does it for the one who has had it longest", () => {
  expect([0, 2, 3, 4, 5].map((seconds) => objects(seconds)[0])).toEqual([
    "semaphore: held by [a since 0], waited for by [], 0 in it",
    "semaphore: held by [a since 0, a since 1], waited for by [b], 0 in it",
    "semaphore: held by [a since 1], waited for by [], 0 in it",
    "semaphore: held by [], waited for by [], 0 in it",
    "semaphore: held by [], waited for by [], 0 in it",
  ]);
});

test("a queue holds what was put and not got, until it is emptied", () => {
  expect([4, 5, 6, 7].map((seconds) => objects(seconds)[1])).toEqual([
    undefined,
    "queue: held by [], waited for by [], 2 in it",
    "queue: held by [], waited for by [], 1 in it",
    "queue: held by [], waited for by [], 0 in it",
  ]);
});
