import { expect, test } from "vitest";
import { CancelledError, Condition, createTask, EventLoop, Lock, sleep, TimeoutError, waitFor } from "../index.ts";
import { raised, runOnLoop, thrownBy } from "./onLoop.fixture.ts";

test("ConditionTests.test_wait: those who were notified go on one by one, as the lock is released", () => {
  runOnLoop(function* () {
    const condition = new Condition();
    const result: number[] = [];
    function* waits(number: number) {
      yield* condition.acquire();
      if (yield* condition.wait()) result.push(number);
      return true;
    }
    const tasks = [createTask(waits(1)), createTask(waits(2)), createTask(waits(3))];
    const now = () => [result.join(), condition.locked()];
    yield* sleep(0);
    expect(now()).toEqual(["", false]);

    expect(yield* condition.acquire()).toBe(true);
    condition.notify();
    yield* sleep(0);
    expect(now()).toEqual(["", true]);
    condition.release();
    yield* sleep(0);
    expect(now()).toEqual(["1", true]);

    condition.notify(2);
    yield* sleep(0);
    expect(now()).toEqual(["1", true]);
    condition.release();
    yield* sleep(0);
    expect(now()).toEqual(["1,2", true]);
    condition.release();
    yield* sleep(0);
    expect(now()).toEqual(["1,2,3", true]);
    expect(tasks.map((task) => task.result())).toEqual([true, true, true]);
  });
});

test("ConditionTests.test_wait_cancel: who is cancelled while waiting holds the lock again and is in line no longer", () => {
  runOnLoop(function* (loop) {
    const condition = new Condition();
    yield* condition.acquire();
    const task = createTask(condition.wait());
    loop.callSoon(() => task.cancel());
    expect(yield* raised(task)).toBeInstanceOf(CancelledError);
    expect(String(condition)).toBe("<Condition [locked]>");
  });
});

test("ConditionTests.test_wait_cancel_contested: who is cancelled while others want the lock holds it at the end", () => {
  runOnLoop(function* (loop) {
    const condition = new Condition();
    yield* condition.acquire();
    expect(condition.locked()).toBe(true);
    const task = createTask(condition.wait());
    yield* sleep(0);
    expect(condition.locked()).toBe(false);

    yield* condition.acquire();
    expect(condition.locked()).toBe(true);
    condition.notify();
    loop.callSoon(() => task.cancel());
    loop.callSoon(() => condition.release());
    yield* raised(task);
    expect(condition.locked()).toBe(true);
  });
});

test("ConditionTests.test_wait_cancel_after_notify: who is cancelled while it wants the lock again ends cancelled", () => {
  runOnLoop(function* () {
    const condition = new Condition();
    let waited = false;
    const waiter = createTask(
      condition.with(function* () {
        waited = true;
        yield* condition.wait();
      }),
    );
    yield* sleep(0);
    yield* condition.acquire();
    condition.notify();
    yield* sleep(0);
    waiter.cancel();
    yield* sleep(0);
    condition.release();
    yield* sleep(0);
    expect([waiter.cancelled(), waited]).toEqual([true, true]);
  });
});

test("ConditionTests.test_wait_unacquired: waiting needs the lock", () => {
  runOnLoop(function* () {
    expect(yield* raised(new Condition().wait())).toEqual(new Error("cannot wait on un-acquired lock"));
  });
});

test("ConditionTests.test_wait_for: waitFor goes on when it is notified and the predicate holds", () => {
  runOnLoop(function* () {
    const condition = new Condition();
    let holds = false;
    const result: number[] = [];
    function* waits() {
      yield* condition.acquire();
      if (yield* condition.waitFor(() => holds)) {
        result.push(1);
        condition.release();
      }
      return true;
    }
    function* notifies() {
      yield* condition.acquire();
      condition.notify();
      condition.release();
      yield* sleep(0);
    }
    const task = createTask(waits());
    yield* sleep(0);
    expect(result).toEqual([]);
    yield* notifies();
    expect(result).toEqual([]);
    holds = true;
    yield* notifies();
    expect(result).toEqual([1]);
    expect(task.result()).toBe(true);
  });
});

test("ConditionTests.test_wait_for_unacquired: waitFor needs the lock only if the predicate does not hold", () => {
  runOnLoop(function* () {
    const condition = new Condition();
    expect(yield* condition.waitFor(() => [1, 2, 3])).toEqual([1, 2, 3]);
    expect(yield* raised(condition.waitFor(() => false))).toEqual(new Error("cannot wait on un-acquired lock"));
  });
});

/** Tasks that wait for a condition once and then release it, and what they have noted. */
function waiters(condition: Condition, count: number) {
  const result: number[] = [];
  function* waits(number: number) {
    yield* condition.acquire();
    if (yield* condition.wait()) {
      result.push(number);
      condition.release();
    }
    return true;
  }
  return { result, tasks: Array.from({ length: count }, (_, i) => createTask(waits(i + 1))) };
}

test("ConditionTests.test_notify: notify(n) wakes the first n, or as many as there are", () => {
  runOnLoop(function* () {
    const condition = new Condition();
    const { result, tasks } = waiters(condition, 3);
    yield* sleep(0);
    expect(result).toEqual([]);

    yield* condition.acquire();
    condition.notify(1);
    condition.release();
    yield* sleep(0);
    expect(result).toEqual([1]);

    yield* condition.acquire();
    condition.notify(1);
    condition.notify(2048);
    condition.release();
    yield* sleep(0);
    expect(result).toEqual([1, 2, 3]);
    expect(tasks.map((task) => task.result())).toEqual([true, true, true]);
  });
});

test("ConditionTests.test_notify_all: notifyAll wakes everybody", () => {
  runOnLoop(function* () {
    const condition = new Condition();
    const { result, tasks } = waiters(condition, 2);
    yield* sleep(0);
    expect(result).toEqual([]);
    yield* condition.acquire();
    condition.notifyAll();
    condition.release();
    yield* sleep(0);
    expect(result).toEqual([1, 2]);
    expect(tasks.map((task) => task.result())).toEqual([true, true]);
  });
});

test("ConditionTests.test_notify_unacquired: notifying needs the lock", () => {
  expect(thrownBy(() => new Condition().notify())).toEqual(new Error("cannot notify on un-acquired lock"));
});

test("ConditionTests.test_notify_all_unacquired: so does notifying everybody", () => {
  expect(thrownBy(() => new Condition().notifyAll())).toEqual(new Error("cannot notify on un-acquired lock"));
});

test("ConditionTests.test_context_manager: `with` holds the lock while its body runs", () => {
  runOnLoop(function* () {
    const condition = new Condition();
    expect(condition.locked()).toBe(false);
    yield* condition.with(function* () {
      expect(condition.locked()).toBe(true);
    });
    expect(condition.locked()).toBe(false);
  });
});

test("ConditionTests.test_explicit_lock: a condition made with a lock shares it", () => {
  runOnLoop(function* () {
    const lock = new Lock();
    const condition = new Condition(lock);
    const locked = () => [lock.locked(), condition.locked()];
    expect(locked()).toEqual([false, false]);
    for (const holder of [condition, lock]) {
      yield* holder.with(function* () {
        expect(locked()).toEqual([true, true]);
      });
      expect(locked()).toEqual([false, false]);
    }
  });
});

test("ConditionTests.test_ambiguous_loops: a lock or a condition that was waited for on one loop is refused on another", () => {
  const [lock, condition] = [new Lock(), new Condition()];
  const other = new EventLoop();
  other.createTask(lock.acquire());
  other.createTask(lock.acquire());
  other.createTask(condition.with(() => condition.wait()));
  other.runUntilComplete(sleep(0));

  runOnLoop(function* () {
    expect(String(yield* raised(new Condition(lock).acquire()))).toContain("is bound to a different event loop");
    yield* condition.acquire();
    expect(String(yield* raised(condition.wait()))).toContain("is bound to a different event loop");
  });
});

test("ConditionTests.test_timeout_in_block: time can run out while waiting", () => {
  runOnLoop(function* () {
    const condition = new Condition();
    yield* condition.with(function* () {
      expect(yield* raised(waitFor(condition.wait(), 0.5))).toBeInstanceOf(TimeoutError);
    });
  });
});

/** A task that raises what `waitFor` raises. */
function reraises(condition: Condition, predicate: () => boolean) {
  const seen: unknown[] = [];
  const task = createTask(
    condition.with(function* () {
      seen.push(yield* raised(condition.waitFor(predicate)));
      throw seen[0];
    }),
  );
  return { seen, task };
}

test("ConditionTests.test_cancelled_error_wakeup: the error of a cancellation while waiting is raised as it is", () => {
  runOnLoop(function* () {
    const { seen, task } = reraises(new Condition(), () => false);
    yield* sleep(0);
    task.cancel("foo");
    const error = yield* raised(task);
    expect(error).toEqual(new CancelledError("foo"));
    expect(error).toBe(seen[0]);
  });
});

test("ConditionTests.test_cancelled_error_re_aquire: so is that of one while it wants the lock again", () => {
  runOnLoop(function* () {
    const condition = new Condition();
    let wake = false;
    const { seen, task } = reraises(condition, () => wake);
    yield* sleep(0);
    yield* condition.acquire();
    wake = true;
    condition.notify();
    yield* sleep(0);
    task.cancel("foo");
    condition.release();
    const error = yield* raised(task);
    expect(error).toEqual(new CancelledError("foo"));
    expect(error).toBe(seen[0]);
  });
});
