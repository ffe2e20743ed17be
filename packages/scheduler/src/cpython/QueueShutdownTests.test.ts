import { expect, test } from "vitest";
import { type Coroutine, createTask, LifoQueue, PriorityQueue, Queue, QueueShutDown, sleep } from "../index.ts";
import { raised, runOnLoop, thrownBy } from "./onLoop.fixture.ts";

/** Neither puts nor gets. */
function* isShutDown(queue: Queue<string>): Coroutine<void> {
  expect(yield* raised(queue.put("data"))).toBeInstanceOf(QueueShutDown);
  expect(() => queue.putNowait("data")).toThrow(QueueShutDown);
  expect(yield* raised(queue.get())).toBeInstanceOf(QueueShutDown);
  expect(() => queue.getNowait()).toThrow(QueueShutDown);
}

/** Nothing is left to be dealt with. */
function allDone(queue: Queue<string>): void {
  expect(thrownBy(() => queue.taskDone())).toEqual(new RangeError("task_done() called too many times"));
}

for (const QueueClass of [Queue, LifoQueue, PriorityQueue]) {
  const { name } = QueueClass;

  test(`_QueueShutdownTestMixin.test_shutdown_empty: shutting an empty ${name} down sends away who waits`, () => {
    runOnLoop(function* () {
      const queue = new QueueClass<string>();
      const getter = createTask(queue.get());
      yield* sleep(0);
      queue.shutdown();
      expect(queue.size).toBe(0);
      yield* queue.join();
      yield* sleep(0);
      expect(getter.done()).toBe(true);
      expect(yield* raised(getter)).toBeInstanceOf(QueueShutDown);
      yield* isShutDown(queue);
    });
  });

  test(`_QueueShutdownTestMixin.test_shutdown_nonempty: what is in a ${name} that was shut down can be got`, () => {
    runOnLoop(function* () {
      const queue = new QueueClass<string>(1);
      queue.putNowait("data");
      const joiner = createTask(queue.join());
      const putter = createTask(queue.put("data2"));
      yield* sleep(0);
      expect(putter.done()).toBe(false);
      queue.shutdown();
      expect(queue.size).toBe(1);
      yield* sleep(0);
      expect(putter.done()).toBe(true);
      expect(yield* raised(putter)).toBeInstanceOf(QueueShutDown);

      expect(yield* queue.get()).toBe("data");
      yield* sleep(0);
      expect(joiner.done()).toBe(false);
      yield* isShutDown(queue);

      queue.taskDone();
      yield* sleep(0);
      expect(joiner.done()).toBe(true);
      yield* joiner;
      allDone(queue);
    });
  });

  test(`_QueueShutdownTestMixin.test_shutdown_immediate: shutting a ${name} down at once throws its items away`, () => {
    runOnLoop(function* () {
      const queue = new QueueClass<string>();
      queue.putNowait("data");
      const joiner = createTask(queue.join());
      queue.shutdown({ immediate: true });
      expect(queue.size).toBe(0);
      yield* sleep(0);
      expect(joiner.done()).toBe(true);
      yield* joiner;
      yield* isShutDown(queue);
      allDone(queue);
    });
  });

  test(`_QueueShutdownTestMixin.test_shutdown_immediate_with_unfinished: what was got from a ${name} is still to be done`, () => {
    runOnLoop(function* () {
      const queue = new QueueClass<string>();
      queue.putNowait("data");
      queue.putNowait("data");
      const joiner = createTask(queue.join());
      expect(yield* queue.get()).toBe("data");
      queue.shutdown({ immediate: true });
      expect(queue.size).toBe(0);
      yield* sleep(0);
      expect(joiner.done()).toBe(false);
      yield* isShutDown(queue);

      queue.taskDone();
      allDone(queue);
      yield* sleep(0);
      expect(joiner.done()).toBe(true);
      yield* joiner;
    });
  });
}
