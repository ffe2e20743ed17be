import { describe, expect, it } from "vitest";
import { watchClosely } from "./hooks.fixture.ts";
import {
  Barrier,
  Condition,
  type Coroutine,
  createTask,
  Event,
  inbox,
  LifoQueue,
  Lock,
  Queue,
  Semaphore,
  sleep,
  wait,
} from "./index.ts";

/** What is told of objects, and who becomes ready by it. */
function heard(main: () => Coroutine<unknown>): string[] {
  return watchClosely(main).filter((line) => /^(objectSeen|lock|queue|signalled)|: (future|cancel), /.test(line));
}

/** A task of this name. */
function task(name: string, body: () => Coroutine<unknown>) {
  return createTask(body(), { name });
}

describe("what an instrument hears", () => {
  it("of a lock: whose it is, and to whom it is handed", () => {
    expect(
      heard(function* () {
        const lock = new Lock();
        yield* lock.acquire();
        const a = task("a", () => lock.with(() => sleep(1)));
        const b = task("b", () => lock.acquire());
        yield* sleep(0);
        lock.release();
        yield* wait([a, b]);
      }),
    ).toEqual([
      "objectSeen 1: lock lock, limit 1",
      "lockAcquired lock by Task-1, 0 left",
      "lockReleased lock by Task-1 to a, 0 left",
      "taskReady a: future, lock.acquire()",
      "lockAcquired lock by a, 0 left",
      "lockReleased lock by a to b, 0 left",
      "taskReady b: future, lock.acquire()",
      "lockAcquired lock by b, 0 left",
      "taskReady Task-1: future, all of a, b",
    ]);
  });

  it("of a lock whose next owner is cancelled: the turn is passed on", () => {
    expect(
      heard(function* () {
        const lock = new Lock();
        yield* lock.acquire();
        const a = task("a", () => lock.acquire());
        const b = task("b", () => lock.acquire());
        yield* sleep(0);
        lock.release();
        a.cancel();
        yield* wait([a, b]);
        lock.release();
      }).slice(2),
    ).toEqual([
      "lockReleased lock by Task-1 to a, 0 left",
      "taskReady a: future, lock.acquire()",
      "signalled lock passedOn by a, wakes [b]",
      "taskReady b: future, lock.acquire()",
      "lockAcquired lock by b, 0 left",
      "taskReady Task-1: future, all of a, b",
      "lockReleased lock by Task-1 to nobody, 1 left",
    ]);
  });

  it("of a semaphore: how many more could come in", () => {
    expect(
      heard(function* () {
        const semaphore = new Semaphore(2);
        yield* semaphore.acquire();
        yield* semaphore.acquire();
        const a = task("a", () => semaphore.acquire());
        yield* sleep(0);
        semaphore.release();
        semaphore.release();
        yield* a;
      }),
    ).toEqual([
      "objectSeen 1: semaphore semaphore, limit 2",
      "lockAcquired semaphore by Task-1, 1 left",
      "lockAcquired semaphore by Task-1, 0 left",
      "lockReleased semaphore by Task-1 to a, 0 left",
      "taskReady a: future, semaphore.acquire()",
      "lockReleased semaphore by Task-1 to nobody, 1 left",
      "lockAcquired semaphore by a, 1 left",
      "taskReady Task-1: future, a",
    ]);
  });

  it("of a condition: its lock goes by its name, and whoever is notified needs it again", () => {
    expect(
      heard(function* () {
        const condition = new Condition();
        const a = task("a", () => condition.with(() => condition.wait()));
        yield* sleep(0);
        yield* condition.acquire();
        condition.notify();
        condition.release();
        yield* a;
      }),
    ).toEqual([
      "objectSeen 1: condition condition, limit 0",
      "lockAcquired condition by a, 0 left",
      "lockReleased condition by a to nobody, 1 left",
      "lockAcquired condition by Task-1, 0 left",
      "signalled condition notified by Task-1, wakes [a]",
      "taskReady a: future, condition.wait()",
      "lockReleased condition by Task-1 to nobody, 1 left",
      "lockAcquired condition by a, 0 left",
      "lockReleased condition by a to nobody, 1 left",
      "taskReady Task-1: future, a",
    ]);
  });

  it("of an event: only what changes it", () => {
    expect(
      heard(function* () {
        const event = new Event();
        event.clear();
        const tasks = ["a", "b"].map((name) => task(name, () => event.wait()));
        yield* sleep(0);
        event.set();
        event.set();
        event.clear();
        yield* wait(tasks);
      }),
    ).toEqual([
      "objectSeen 1: event event, limit 0",
      "signalled event set by Task-1, wakes [a b]",
      "taskReady a: future, event.wait()",
      "taskReady b: future, event.wait()",
      "signalled event cleared by Task-1, wakes []",
      "taskReady Task-1: future, all of a, b",
    ]);
  });

  it("of a barrier: who opened it, and nothing of what it is made of", () => {
    expect(
      heard(function* () {
        const barrier = new Barrier(2);
        const a = task("a", () => barrier.wait());
        yield* sleep(0);
        yield* barrier.wait();
        yield* a;
        yield* barrier.abort();
      }),
    ).toEqual([
      "objectSeen 1: barrier barrier, limit 2",
      "signalled barrier opened by Task-1, wakes [a]",
      "taskReady a: future, barrier.wait()",
      "taskReady Task-1: future, a",
      "signalled barrier aborted by Task-1, wakes []",
    ]);
  });

  it("of a queue: what is in it, who gets the item and who gets the room", () => {
    expect(
      heard(function* () {
        const queue = new Queue<string>(1);
        const a = task("a", () => queue.get());
        yield* sleep(0);
        yield* queue.put("one");
        yield* sleep(0);
        const b = task("b", function* () {
          yield* queue.put("two");
          yield* queue.put("three");
        });
        yield* sleep(0);
        queue.getNowait();
        yield* wait([a, b]);
      }),
    ).toEqual([
      "objectSeen 1: queue queue, limit 1",
      "queuePut queue by Task-1 to a, size 1",
      "taskReady a: future, queue.get()",
      "queueGot queue by a to nobody, size 0: one",
      "queuePut queue by b to nobody, size 1",
      "queueGot queue by Task-1 to b, size 0: two",
      "taskReady b: future, queue.put()",
      "queuePut queue by b to nobody, size 1",
      "taskReady Task-1: future, all of a, b",
    ]);
  });

  it("of a queue whose items are dealt with, or thrown away", () => {
    expect(
      heard(function* () {
        const queue = new Queue<string>();
        queue.putNowait("one");
        const a = task("a", () => queue.join());
        yield* sleep(0);
        queue.getNowait();
        queue.taskDone();
        yield* a;
        queue.putNowait("two");
        queue.shutdown({ immediate: true });
      }).slice(1),
    ).toEqual([
      "queuePut queue by Task-1 to nobody, size 1",
      "queueGot queue by Task-1 to nobody, size 0: one",
      "signalled queue finished by Task-1, wakes [a]",
      "taskReady a: future, queue.join()",
      "taskReady Task-1: future, a",
      "queuePut queue by Task-1 to nobody, size 1",
      "signalled queue emptied by Task-1, wakes []",
      "signalled queue finished by Task-1, wakes []",
      "signalled queue shutDown by Task-1, wakes []",
    ]);
  });

  it("of several of a kind: names by first use, and an inbox by its own", () => {
    expect(
      heard(function* () {
        new Queue().putNowait(1);
        inbox("orders").putNowait("tea");
        new LifoQueue(3).putNowait(2);
        yield* sleep(0);
      }),
    ).toEqual([
      "objectSeen 1: queue queue, limit 0",
      "queuePut queue by Task-1 to nobody, size 1",
      'objectSeen 2: queue inbox("orders"), limit 0',
      'queuePut inbox("orders") by Task-1 to nobody, size 1',
      "objectSeen 3: queue queue2, limit 3",
      "queuePut queue2 by Task-1 to nobody, size 1",
    ]);
  });
});
