import type { Future, SyncObject, Task } from "@interleave/scheduler";
import { expect, test } from "vitest";
import { rowsOf } from "./fixtures/rowsOf.ts";
import { Recorder } from "./recorder.ts";
import { NOWHERE } from "./recorderOptions.ts";

/** What a recorder reads of a task, a future and a queue. */
const task = (id: number) => ({ id }) as Task<unknown>;
const future = (id: number, reason = "future", box: { id: number } | null = null) =>
  ({ id, reason, box: box && { kind: "timeout", condition: "", members: [], ...box } }) as unknown as Future<unknown>;
const queue = (id: number) => ({ id, kind: "queue", name: "queue", limit: 0 }) as SyncObject;

/** Each event as its kind and code, and its integers. */
function eventsOf(recorder: Recorder): unknown[][] {
  return rowsOf(recorder.take()).map(([, ...event]) => event);
}

test("what is left out of the log because it was to be expected is in the records, across batches too", () => {
  const recorder = new Recorder();
  recorder.turnStarted(1, 2);
  recorder.stepStarted(task(7), "value");
  recorder.queueGot(queue(1), task(7), null, 3);
  expect(rowsOf(recorder.take())).toEqual([
    [0, "turnStarted", 0, 1, 2, 0, 0, 0],
    [0, "stepStarted", 0, 7, 0, 0, 0, 0],
    [0, "queueGot", 0, 1, 7, 0, 3, 0],
  ]);
  recorder.clockAdvanced(0, 0.5);
  recorder.queuePut(queue(1), task(70_000), task(8), 4);
  recorder.taskWaiting(task(7), future(40_000));
  recorder.stepEnded(task(7));
  recorder.turnStarted(2, 1);
  recorder.turnStarted(9, 1);
  recorder.stepEnded(task(8));
  expect(rowsOf(recorder.take())).toEqual([
    [0.5, "clockAdvanced", 0, 0, 0, 0, 0, 0],
    [0.5, "queuePut", 0, 1, 70_000, 8, 4, 0],
    [0.5, "taskWaiting", 0, 7, 40_000, 0, 0, 0],
    [0.5, "stepEnded", 0, 7, 0, 0, 0, 0],
    [0.5, "turnStarted", 0, 2, 1, 0, 0, 0],
    [0.5, "turnStarted", 0, 9, 1, 0, 0, 0],
    [0.5, "stepEnded", 0, 8, 0, 0, 0, 0],
  ]);
});

test("what comes between the beginning of a turn, a step, a wait and its end stays there", () => {
  const recorder = new Recorder();
  recorder.turnStarted(1, 2);
  recorder.taskReady(task(3), "future", future(4));
  recorder.stepStarted(task(1), "value");
  recorder.taskWaiting(task(1), future(5));
  recorder.queuePut(queue(1), task(1), null, 1);
  recorder.stepEnded(task(1));
  recorder.stepStarted(task(2), "exception");
  recorder.stepEnded(task(2));
  recorder.turnStarted(2, 1);
  recorder.stepStarted(task(3), "exception");
  recorder.taskWaiting(task(3), future(6));
  recorder.stepEnded(task(3));
  recorder.stepEnded(task(3));
  expect(eventsOf(recorder)).toEqual([
    ["turnStarted", 0, 1, 2, 0, 0, 0],
    ["taskReady", 2, 3, 4, 0, 0, 0],
    ["stepStarted", 0, 1, 0, 0, 0, 0],
    ["taskWaiting", 0, 1, 5, 0, 0, 0],
    ["queuePut", 0, 1, 1, 0, 1, 0],
    ["stepEnded", 0, 1, 0, 0, 0, 0],
    ["stepStarted", 1, 2, 0, 0, 0, 0],
    ["stepEnded", 0, 2, 0, 0, 0, 0],
    ["turnStarted", 0, 2, 1, 0, 0, 0],
    ["stepStarted", 1, 3, 0, 0, 0, 0],
    ["taskWaiting", 0, 3, 6, 0, 0, 0],
    ["stepEnded", 0, 3, 0, 0, 0, 0],
    ["stepEnded", 0, 3, 0, 0, 0, 0],
  ]);
});

test("a batch that ends behind a turn, or behind a wait, leaves what follows to the next", () => {
  const recorder = new Recorder();
  recorder.turnStarted(1, 1);
  expect(eventsOf(recorder)).toEqual([["turnStarted", 0, 1, 1, 0, 0, 0]]);
  recorder.stepStarted(task(1), "value");
  recorder.taskWaiting(task(1), future(2));
  expect(eventsOf(recorder)).toEqual([
    ["stepStarted", 0, 1, 0, 0, 0, 0],
    ["taskWaiting", 0, 1, 2, 0, 0, 0],
  ]);
  recorder.stepEnded(task(1));
  expect(eventsOf(recorder)).toEqual([["stepEnded", 0, 1, 0, 0, 0, 0]]);
});

test("a task that is woken by what it waited on last has its number, however the wait was written", () => {
  const recorder = new Recorder();
  const [one, other] = [future(40), future(9)];
  const waiting = (id: number, waitingOn: Future<unknown>) => ({ id, waitingOn }) as Task<unknown>;
  recorder.stepStarted(task(1), "value");
  recorder.taskWaiting(task(1), one);
  recorder.taskWaiting(task(2), other);
  recorder.take();
  recorder.taskReady(waiting(1, one), "future", one);
  recorder.taskReady(waiting(2, other), "timer", other);
  recorder.taskReady(waiting(2, other), "cancel", one);
  recorder.taskWaiting(task(70_000), other);
  recorder.taskReady(waiting(70_000, other), "future", other);
  recorder.taskReady(waiting(1, one), "error", null);
  expect(eventsOf(recorder)).toEqual([
    ["taskReady", 2, 1, 40, 0, 0, 0],
    ["taskReady", 1, 2, 9, 0, 0, 0],
    ["taskReady", 4, 2, 40, 0, 0, 0],
    ["taskWaiting", 0, 70_000, 9, 0, 0, 0],
    ["taskReady", 2, 70_000, 9, 0, 0, 0],
    ["taskReady", 5, 1, 0, 0, 0, 0],
  ]);
});

test("numbers too large for a short form are in the records as well as those that fit", () => {
  const recorder = new Recorder();
  recorder.turnStarted(1, 255);
  recorder.turnStarted(2, 256);
  recorder.stepStarted(task(65_536), "exception");
  recorder.stepEnded(task(65_536));
  recorder.stepStarted(task(65_535), "value");
  recorder.taskReady(task(65_535), "timer", null);
  recorder.taskReady(task(65_536), "cancel", future(9));
  recorder.queueGot(queue(255), task(65_535), task(255), 255);
  recorder.queueGot(queue(1), task(65_535), task(256), 1);
  recorder.queueGot(queue(1), task(65_535), null, 256);
  recorder.queuePut(queue(256), task(65_535), null, 1);
  recorder.queuePut(queue(1), null, null, 1);
  recorder.taskWaiting(task(65_535), future(70_000, "timeout", { id: 3 }));
  expect(eventsOf(recorder)).toEqual([
    ["turnStarted", 0, 1, 255, 0, 0, 0],
    ["turnStarted", 0, 2, 256, 0, 0, 0],
    ["stepStarted", 1, 65_536, 0, 0, 0, 0],
    ["stepEnded", 0, 65_536, 0, 0, 0, 0],
    ["stepStarted", 0, 65_535, 0, 0, 0, 0],
    ["taskReady", 1, 65_535, 0, 0, 0, 0],
    ["taskReady", 4, 65_536, 9, 0, 0, 0],
    ["queueGot", 0, 255, 65_535, 255, 255, 0],
    ["queueGot", 0, 1, 65_535, 256, 1, 0],
    ["queueGot", 0, 1, 65_535, 0, 256, 0],
    ["queuePut", 0, 256, 65_535, 0, 1, 0],
    ["queuePut", 0, 1, 0, 0, 1, 0],
    ["taskWaiting", 0, 65_535, 70_000, 0, 3, 0],
  ]);
});

test("the 257th reason and the 257th chain of places are in the records as well as those before", () => {
  let place = 0;
  const recorder = new Recorder({ places: { ...NOWHERE, chain: () => [place] } });
  recorder.stepStarted(task(1), "value");
  for (place = 0; place <= 256; place += 1) recorder.taskWaiting(task(1), future(2, "reason 0"));
  place = 0;
  for (let reason = 1; reason <= 256; reason += 1) recorder.taskWaiting(task(1), future(2, `reason ${reason}`));
  const waits = eventsOf(recorder).slice(1);
  expect(waits.slice(0, 257)).toEqual(Array.from({ length: 257 }, (_, chain) => ["taskWaiting", 0, 1, 2, 0, 0, chain]));
  expect(waits.slice(257)).toEqual(
    Array.from({ length: 256 }, (_, before) => ["taskWaiting", 0, 1, 2, before + 1, 0, 0]),
  );
});

test("a wait without a reason has an empty one, whatever was recorded before", () => {
  const recorder = new Recorder();
  recorder.printed(null, "log", "first of all strings");
  recorder.taskWaiting(task(1), future(2, ""));
  expect(recorder.take().strings).toEqual(["first of all strings", ""]);
});

test("words that are full are followed by others, and none of the events is lost", () => {
  const recorder = new Recorder();
  for (let id = 1; id <= 60_000; id += 1) {
    recorder.turnStarted(id, 1);
    recorder.stepStarted(task(id), "value");
    recorder.taskWaiting(task(id), future(2 ** 30 + id));
    recorder.stepEnded(task(id));
  }
  const events = eventsOf(recorder);
  expect(events.length).toBe(240_000);
  const wrong = events.findIndex(([kind, , id, more], at) => {
    const step = Math.floor(at / 4) + 1;
    const expected = ["turnStarted", "stepStarted", "taskWaiting", "stepEnded"][at % 4];
    return kind !== expected || id !== step || (kind === "taskWaiting" && more !== 2 ** 30 + step);
  });
  expect(wrong).toBe(-1);
});

test("at most as many events are recorded as the limit says, wherever a step stands, and the others are counted", () => {
  const step = (recorder: Recorder) => {
    recorder.turnStarted(1, 1);
    recorder.stepStarted(task(1), "value");
    recorder.queueGot(queue(1), task(1), null, 0);
    recorder.queuePut(queue(1), task(1), null, 1);
    recorder.taskReady(task(2), "future", null);
    recorder.taskWaiting(task(1), future(3));
    recorder.stepEnded(task(1));
  };
  const kinds = ["turnStarted", "stepStarted", "queueGot", "queuePut", "taskReady", "taskWaiting", "stepEnded"];
  for (let events = 0; events <= 7; events += 1) {
    const recorder = new Recorder({ limits: { events } });
    step(recorder);
    expect([recorder.count, recorder.dropped]).toEqual([events, 7 - events]);
    expect(eventsOf(recorder).map(([kind]) => kind)).toEqual([
      ...kinds.slice(0, events),
      ...(events < 7 ? ["eventsDropped"] : []),
    ]);
  }
});
