import { expect, test } from "vitest";
import { createTask, Event, Queue, QueueEmpty, sleep, TimeoutError, taskGroup, waitFor } from "../index.ts";
import { raised, runOnLoop } from "./onLoop.fixture.ts";

test("QueueGetTests.test_blocking_get: what is there is got at once", () => {
  const queue = new Queue<number>();
  queue.putNowait(1);
  expect(runOnLoop(() => queue.get())).toBe(1);
});

test("QueueGetTests.test_get_with_putters: getting lets in one who waits to put", () => {
  runOnLoop(function* () {
    const queue = new Queue<number>(1);
    yield* queue.put(1);
    const putter = createTask(queue.put(2));
    yield* sleep(0);
    expect(String(queue)).toContain("putters[1]");
    expect(yield* queue.get()).toBe(1);
    expect(String(queue)).not.toContain("putters");
    yield* sleep(0);
    expect([putter.done(), putter.result()]).toEqual([true, undefined]);
  });
});

test("QueueGetTests.test_blocking_get_wait: who gets from an empty queue waits", () => {
  runOnLoop(function* (loop) {
    const queue = new Queue<number>();
    const started = new Event();
    let finished = false;
    function* gets() {
      started.set();
      const item = yield* queue.get();
      finished = true;
      return item;
    }
    const task = createTask(gets());
    yield* started.wait();
    expect(finished).toBe(false);
    loop.callLater(0.01, () => queue.putNowait(1));
    expect(yield* task).toBe(1);
    expect([finished, loop.time()]).toEqual([true, 0.01]);
  });
});

test("QueueGetTests.test_nonblocking_get: getNowait gets what is there", () => {
  const queue = new Queue<number>();
  queue.putNowait(1);
  expect(queue.getNowait()).toBe(1);
});

test("QueueGetTests.test_nonblocking_get_exception: getNowait fails for an empty queue", () => {
  expect(() => new Queue().getNowait()).toThrow(QueueEmpty);
});

test("QueueGetTests.test_get_cancelled_race: an item goes past one who was cancelled", () => {
  runOnLoop(function* () {
    const queue = new Queue<string>();
    const [t1, t2] = [createTask(queue.get()), createTask(queue.get())];
    yield* sleep(0);
    t1.cancel();
    yield* sleep(0);
    expect(t1.done()).toBe(true);
    yield* queue.put("a");
    yield* sleep(0);
    expect(yield* t2).toBe("a");
  });
});

test("QueueGetTests.test_get_with_waiting_putters: those who wait to put get their turns in order", () => {
  runOnLoop(function* () {
    const queue = new Queue<string>(1);
    createTask(queue.put("a"));
    createTask(queue.put("b"));
    expect(yield* queue.get()).toBe("a");
    expect(yield* queue.get()).toBe("b");
  });
});

test("QueueGetTests.test_why_are_getters_waiting: a producer and a consumer both come to their end", () => {
  const got: number[] = [];
  runOnLoop(() =>
    taskGroup(function* (group) {
      const queue = new Queue<number>(1);
      function* consumes() {
        for (let i = 0; i < 5; i++) got.push(yield* queue.get());
      }
      function* produces() {
        for (let i = 0; i < 5; i++) yield* queue.put(i);
      }
      group.createTask(produces());
      group.createTask(consumes());
    }),
  );
  expect(got).toEqual([0, 1, 2, 3, 4]);
});

test("QueueGetTests.test_cancelled_getters_not_being_held_in_self_getters: who ran out of time is in line no longer", () => {
  runOnLoop(function* () {
    const queue = new Queue<number>(5);
    expect(yield* raised(waitFor(queue.get(), 0.1))).toBeInstanceOf(TimeoutError);
    expect(String(queue)).toBe("<Queue maxsize=5>");
  });
});
