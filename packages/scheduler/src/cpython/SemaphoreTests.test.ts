import { expect, test } from "vitest";
import {
  BoundedSemaphore,
  CancelledError,
  type Coroutine,
  createTask,
  gather,
  Semaphore,
  sleep,
  type Task,
  taskGroup,
  waitFor,
} from "../index.ts";
import { raised, runOnLoop, thrownBy } from "./onLoop.fixture.ts";

/** A task that notes its number once it is in. */
function enters(semaphore: Semaphore, result: number[], number: number): Task<boolean> {
  function* comesIn() {
    yield* semaphore.acquire();
    result.push(number);
    return true;
  }
  return createTask(comesIn());
}

test("SemaphoreTests.test_initial_value_zero: one that has no room is locked", () => {
  expect(new Semaphore(0).locked()).toBe(true);
});

test("SemaphoreTests.test_semaphore: it has room for one if nothing is said, and cannot be awaited itself", () => {
  runOnLoop(function* () {
    const semaphore = new Semaphore();
    expect(String(semaphore)).toBe("<Semaphore [unlocked, value:1]>");
    function* awaits() {
      yield* semaphore as unknown as Coroutine<void>;
    }
    expect(yield* raised(awaits())).toBeInstanceOf(TypeError);
    expect(semaphore.locked()).toBe(false);
    expect(String(semaphore)).toBe("<Semaphore [unlocked, value:1]>");
  });
});

test("SemaphoreTests.test_semaphore_value: there is no room for fewer than none", () => {
  expect(thrownBy(() => new Semaphore(-1))).toEqual(new RangeError("Semaphore initial value must be >= 0"));
});

test("SemaphoreTests.test_acquire: each release lets one in", () => {
  runOnLoop(function* () {
    const semaphore = new Semaphore(3);
    const result: number[] = [];
    expect(yield* semaphore.acquire()).toBe(true);
    expect(yield* semaphore.acquire()).toBe(true);
    expect(semaphore.locked()).toBe(false);

    const [t1, t2, t3] = [1, 2, 3].map((number) => enters(semaphore, result, number)) as Task<boolean>[];
    yield* sleep(0);
    expect(result).toEqual([1]);
    expect(String(semaphore)).toBe("<Semaphore [locked, waiters:2]>");

    const t4 = enters(semaphore, result, 4);
    semaphore.release();
    semaphore.release();
    yield* sleep(0);
    expect(result).toHaveLength(3);
    expect(String(semaphore)).toBe("<Semaphore [locked, waiters:1]>");
    expect(t1?.result()).toBe(true);
    expect([t2, t3, t4].filter((task) => task?.done())).toHaveLength(2);

    semaphore.release();
    yield* gather(t2 as Task<boolean>, t3 as Task<boolean>, t4);
  });
});

test("SemaphoreTests.test_acquire_cancel: who is cancelled while waiting is in line no longer", () => {
  runOnLoop(function* (loop) {
    const semaphore = new Semaphore();
    yield* semaphore.acquire();
    const task = createTask(semaphore.acquire());
    loop.callSoon(() => task.cancel());
    expect(yield* raised(task)).toBeInstanceOf(CancelledError);
    expect(String(semaphore)).toBe("<Semaphore [locked]>");
  });
});

test("SemaphoreTests.test_acquire_cancel_before_awoken: a release passes over those who were cancelled just before", () => {
  runOnLoop(function* () {
    const semaphore = new Semaphore(0);
    const tasks = [0, 1, 2, 3].map(() => createTask(semaphore.acquire()));
    const [t1, t2, t3, t4] = tasks as [Task<true>, Task<true>, Task<true>, Task<true>];
    yield* sleep(0);
    t1.cancel();
    t2.cancel();
    semaphore.release();
    yield* sleep(0);
    yield* sleep(0);
    expect([t3.done(), t4.done()]).toEqual([true, false]);
    t4.cancel();
    yield* sleep(0);
  });
});

test("SemaphoreTests.test_acquire_hang: a release is not lost on one who is cancelled", () => {
  runOnLoop(function* () {
    const semaphore = new Semaphore(0);
    const [t1, t2] = [createTask(semaphore.acquire()), createTask(semaphore.acquire())];
    yield* sleep(0);
    t1.cancel();
    semaphore.release();
    yield* sleep(0);
    yield* sleep(0);
    expect([semaphore.locked(), t2.done()]).toEqual([true, true]);
  });
});

test("SemaphoreTests.test_acquire_no_hang: room kept for one who is cancelled is room again", () => {
  runOnLoop(function* () {
    const semaphore = new Semaphore(1);
    function* first() {
      yield* semaphore.with(() => sleep(0));
      second.cancel();
    }
    const t1 = createTask(first());
    const second = createTask(
      semaphore.with(function* (): Coroutine<void> {
        throw new Error("came in");
      }),
    );
    expect(yield* gather([t1, second], { returnExceptions: true })).toEqual([undefined, expect.any(CancelledError)]);
    yield* waitFor(semaphore.acquire(), 1);
  });
});

test("SemaphoreTests.test_release_not_acquired: a bounded one is not released more often than acquired", () => {
  expect(thrownBy(() => new BoundedSemaphore().release())).toEqual(
    new RangeError("BoundedSemaphore released too many times"),
  );
});

test("SemaphoreTests.test_release_no_waiters: a release makes room", () => {
  runOnLoop(function* () {
    const semaphore = new Semaphore();
    yield* semaphore.acquire();
    expect(semaphore.locked()).toBe(true);
    semaphore.release();
    expect(semaphore.locked()).toBe(false);
  });
});

test("SemaphoreTests.test_acquire_fifo_order: who comes again waits behind those who are in line", () => {
  const result: string[] = [];
  runOnLoop(() =>
    taskGroup(function* (group) {
      const semaphore = new Semaphore(1);
      function* twice(tag: string) {
        for (const time of [1, 2]) {
          yield* semaphore.acquire();
          result.push(`${tag}_${time}`);
          yield* sleep(0.01);
          semaphore.release();
        }
      }
      for (const tag of ["c1", "c2", "c3"]) group.createTask(twice(tag));
    }),
  );
  expect(result).toEqual(["c1_1", "c2_1", "c3_1", "c1_2", "c2_2", "c3_2"]);
});

test("SemaphoreTests.test_acquire_fifo_order_2: so does who releases and comes again at once", () => {
  runOnLoop(function* () {
    const semaphore = new Semaphore(1);
    const result: number[] = [];
    function* twice() {
      yield* semaphore.acquire();
      result.push(2);
      semaphore.release();
      yield* semaphore.acquire();
      result.push(4);
      return true;
    }
    const tasks = [enters(semaphore, result, 1), createTask(twice()), enters(semaphore, result, 3)];
    yield* sleep(0);
    semaphore.release();
    semaphore.release();
    yield* gather(...tasks);
    expect(result).toEqual([1, 2, 3, 4]);
  });
});

test("SemaphoreTests.test_acquire_fifo_order_3: after a cancellation the others keep their order", () => {
  runOnLoop(function* () {
    const semaphore = new Semaphore(0);
    const result: number[] = [];
    const tasks = [1, 2, 3].map((number) => enters(semaphore, result, number));
    yield* sleep(0);
    tasks[0]?.cancel();
    yield* sleep(0);
    semaphore.release();
    semaphore.release();
    yield* gather(tasks, { returnExceptions: true });
    expect(result).toEqual([2, 3]);
  });
});

test("SemaphoreTests.test_acquire_fifo_order_4: who comes in lets in everybody there is room for, in order", () => {
  runOnLoop(function* () {
    const semaphore = new Semaphore(0);
    const result: number[] = [];
    const late: Task<boolean>[] = [];
    function* notes(number: number) {
      result.push(number);
      return true;
    }
    function* first() {
      expect(String(semaphore)).toBe("<Semaphore [locked]>");
      yield* semaphore.acquire();
      late.push(createTask(notes(4)));
      result.push(1);
      return true;
    }
    function* second() {
      for (let i = 0; i < 3; i++) semaphore.release();
      expect(semaphore.locked()).toBe(true);
      yield* semaphore.acquire();
      result.push(2);
      return true;
    }
    const tasks = [createTask(first()), createTask(second()), enters(semaphore, result, 3)];
    yield* sleep(0);
    expect(String(semaphore)).toBe("<Semaphore [locked, waiters:3]>");
    yield* sleep(0);
    yield* gather(...tasks, ...late);
    expect(result).toEqual([1, 2, 3, 4]);
  });
});
