import { expect, test } from "vitest";
import { createTask, LifoQueue, PriorityQueue, Queue, sleep } from "../index.ts";
import { runOnLoop } from "./onLoop.fixture.ts";

/** In what order 1, 3 and 2 come out. */
function order(queue: Queue<number>): number[] {
  return runOnLoop(function* () {
    for (const item of [1, 3, 2]) yield* queue.put(item);
    return [yield* queue.get(), yield* queue.get(), yield* queue.get()];
  });
}

test("QueueBasicTests.test_empty: a queue is empty until something is put, and when all is got", () => {
  runOnLoop(function* () {
    const queue = new Queue<number>();
    expect(queue.empty()).toBe(true);
    yield* queue.put(1);
    expect(queue.empty()).toBe(false);
    expect(yield* queue.get()).toBe(1);
    expect(queue.empty()).toBe(true);
  });
});

test("QueueBasicTests.test_full: a queue is full when it holds as many as it may", () => {
  runOnLoop(function* () {
    expect(new Queue().full()).toBe(false);
    const queue = new Queue<number>(1);
    yield* queue.put(1);
    expect(queue.full()).toBe(true);
  });
});

test("QueueBasicTests.test_order: the first put is the first got", () => {
  expect(order(new Queue())).toEqual([1, 3, 2]);
});

test("QueueBasicTests.test_maxsize: who puts into a full queue waits for room", () => {
  runOnLoop(function* () {
    const queue = new Queue<number>(2);
    expect(queue.maxsize).toBe(2);
    const put: number[] = [];
    function* puts() {
      for (const item of [0, 1, 2]) {
        yield* queue.put(item);
        put.push(item);
      }
      return true;
    }
    const task = createTask(puts());
    yield* sleep(0);
    yield* sleep(0);
    expect(put).toEqual([0, 1]);
    expect(yield* queue.get()).toBe(0);
    yield* sleep(0);
    expect(put).toEqual([0, 1, 2]);
    expect([yield* queue.get(), yield* queue.get()]).toEqual([1, 2]);
    expect(task.result()).toBe(true);
  });
});

test("LifoQueueTests.test_order: the last put is the first got", () => {
  expect(order(new LifoQueue())).toEqual([2, 3, 1]);
});

test("PriorityQueueTests.test_order: the least is the first got", () => {
  expect(order(new PriorityQueue())).toEqual([1, 2, 3]);
});
