import { expect, test } from "vitest";
import { CancelledError, type Coroutine, createTask, type Future, Lock, sleep } from "../index.ts";
import { raised, runOnLoop, thrownBy } from "./onLoop.fixture.ts";

test("LockTests.test_lock: a lock cannot be awaited itself", () => {
  runOnLoop(function* () {
    const lock = new Lock();
    expect(yield* raised(awaits(lock))).toBeInstanceOf(TypeError);
    expect(lock.locked()).toBe(false);
  });
  function* awaits(lock: unknown) {
    yield* lock as Coroutine<void>;
  }
});

test("LockTests.test_acquire: those who wait get it in the order in which they came, one a release", () => {
  runOnLoop(function* () {
    const lock = new Lock();
    const result: number[] = [];
    function* takes(number: number) {
      if (yield* lock.acquire()) result.push(number);
      return true;
    }
    expect(yield* lock.acquire()).toBe(true);
    const [t1, t2] = [createTask(takes(1)), createTask(takes(2))];
    yield* sleep(0);
    expect(result).toEqual([]);

    lock.release();
    yield* sleep(0);
    expect(result).toEqual([1]);
    yield* sleep(0);
    expect(result).toEqual([1]);

    const t3 = createTask(takes(3));
    lock.release();
    yield* sleep(0);
    expect(result).toEqual([1, 2]);
    lock.release();
    yield* sleep(0);
    expect(result).toEqual([1, 2, 3]);
    expect([t1, t2, t3].map((task) => task.result())).toEqual([true, true, true]);
  });
});

test("LockTests.test_acquire_cancel: who is cancelled while waiting is in line no longer", () => {
  runOnLoop(function* (loop) {
    const lock = new Lock();
    expect(yield* lock.acquire()).toBe(true);
    const task = createTask(lock.acquire());
    loop.callSoon(() => task.cancel());
    expect(yield* raised(task)).toBeInstanceOf(CancelledError);
    expect(String(lock)).toBe("<Lock [locked]>");
  });
});

test("LockTests.test_cancel_race: a release passes over one who was cancelled just before", () => {
  runOnLoop(function* (loop) {
    const lock = new Lock();
    function* locks(blocker: Future<unknown> | null) {
      yield* lock.acquire();
      try {
        if (blocker !== null) yield* blocker;
      } finally {
        lock.release();
      }
    }
    const blocker = loop.createFuture();
    const a = createTask(locks(blocker));
    yield* sleep(0);
    expect(lock.locked()).toBe(true);
    const b = createTask(locks(null));
    yield* sleep(0);
    expect(String(lock)).toContain("waiters:1");
    const c = createTask(locks(null));
    yield* sleep(0);
    expect(String(lock)).toContain("waiters:2");

    blocker.setResult(null);
    b.cancel();
    yield* sleep(0);
    expect(lock.locked()).toBe(false);
    expect([a.done(), b.cancelled()]).toEqual([true, true]);
    yield* c;
  });
});

test("LockTests.test_cancel_release_race: a cancellation and a release at once give it to one, not to two", () => {
  runOnLoop(function* (loop) {
    const lock = new Lock();
    let [calls, held] = [0, 0];
    function* locks() {
      calls += 1;
      yield* lock.acquire();
      held += 1;
    }
    yield* lock.acquire();
    const [t1, t2, t3] = [createTask(locks()), createTask(locks()), createTask(locks())];
    yield* sleep(0);
    loop.callSoon(() => {
      t1.cancel();
      lock.release();
    });
    expect(yield* raised(t1)).toBeInstanceOf(CancelledError);
    expect([calls, held]).toEqual([3, 1]);
    expect([t1.cancelled(), t2.done()]).toEqual([true, true]);
    t3.cancel();
    yield* sleep(0);
    expect(t3.cancelled()).toBe(true);
  });
});

test("LockTests.test_finished_waiter_cancelled: whoever is cancelled as it is freed lets the next one have it", () => {
  runOnLoop(function* () {
    const lock = new Lock();
    yield* lock.acquire();
    expect(lock.locked()).toBe(true);
    const b = createTask(lock.acquire());
    yield* sleep(0);
    expect(String(lock)).toContain("waiters:1");
    const c = createTask(lock.acquire());
    b.cancel();
    lock.release();
    yield* sleep(0);
    expect([lock.locked(), b.cancelled()]).toEqual([true, true]);
    yield* c;
  });
});

test("LockTests.test_release_not_acquired: what nobody holds cannot be released", () => {
  expect(thrownBy(() => new Lock().release())).toEqual(new Error("Lock is not acquired."));
});

test("LockTests.test_release_no_waiters: a release frees it", () => {
  runOnLoop(function* () {
    const lock = new Lock();
    yield* lock.acquire();
    expect(lock.locked()).toBe(true);
    lock.release();
    expect(lock.locked()).toBe(false);
  });
});

test("LockTests.test_context_manager: `with` holds it while its body runs", () => {
  runOnLoop(function* () {
    const lock = new Lock();
    expect(lock.locked()).toBe(false);
    yield* lock.with(function* () {
      expect(lock.locked()).toBe(true);
    });
    expect(lock.locked()).toBe(false);
  });
});
