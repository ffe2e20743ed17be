import { expect, test } from "vitest";
import { traceOf } from "./run.fixture.ts";
import { stepWords } from "./stepWords.ts";

test("what a step does at locks and queues is told", () => {
  const trace = traceOf(`import { createTask, Event, Lock, Queue, sleep } from "@interleave/scheduler";
const lock = new Lock();
const queue = new Queue();
const event = new Event();
function* b() { yield* lock.acquire(); yield* queue.get(); lock.release(); yield* sleep(0); }
export function* main() {
  yield* lock.acquire();
  createTask(b(), { name: "b" });
  yield* sleep(1);
  lock.release();
  yield* queue.put("item");
  event.set();
  yield* sleep(1);
}`);
  const told = Array.from({ length: trace.steps }, (_, step) => {
    const { task, words } = stepWords(trace, trace.seqOfStep(step), trace.seqOfStep(step + 1));
    return `${trace.nameOf(task)} ${words}`;
  });
  expect(told).toEqual([
    "main starts, adds b, acquires lock, sleep(1)",
    "b starts, waits",
    "main releases lock, puts into queue and sets event, sleep(1)",
    "b acquires lock, takes from queue and releases lock, lets others run",
    "b returns",
    "main returns",
  ]);
});
