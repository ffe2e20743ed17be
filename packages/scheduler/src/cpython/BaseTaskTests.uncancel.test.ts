import { expect, test } from "vitest";
import { CancelledError, currentTask, EventLoop, sleep, type Task, TimeoutError } from "../index.ts";

test("BaseTaskTests.test_cancelling: cancelling() tells that a request is open", () => {
  const loop = new EventLoop();
  const task = loop.createTask(sleep(10));
  expect(task.cancelling()).toBe(0);
  expect(task.cancel()).toBe(true);
  expect(task.cancelling()).toBe(1);
  expect(task.cancel()).toBe(true);
  expect(() => loop.runUntilComplete(task)).toThrow(CancelledError);
});

test("BaseTaskTests.test_uncancel_basic: uncancel takes a request back, as long as the task lives", () => {
  const loop = new EventLoop();
  function* sleepsTwice() {
    try {
      yield* sleep(10);
    } catch {
      currentTask()?.uncancel();
      yield* sleep(10);
    }
  }
  const task = loop.createTask(sleepsTwice());
  loop.runUntilComplete(sleep(0.01));

  expect(task.cancel()).toBe(true);
  expect([task.cancelling(), task.cancelled()]).toEqual([1, false]);
  loop.runUntilComplete(sleep(0.01));
  expect([task.cancelling(), task.cancelled()]).toEqual([0, false]);

  expect(task.cancel()).toBe(true);
  expect([task.cancelling(), task.cancelled()]).toEqual([1, false]);
  expect(() => loop.runUntilComplete(task)).toThrow(CancelledError);
  expect([task.cancelled(), task.done()]).toEqual([true, true]);

  task.uncancel();
  expect([task.cancelled(), task.done()]).toEqual([true, true]);
});

test("BaseTaskTests.test_uncancel_structured_blocks: a hand-written timeout leaves no request open", () => {
  function* withTimeout(seconds: number, limit: number) {
    const task = currentTask() as Task<unknown>;
    const reached = { timedOut: false, blockEnd: false, outerCode: false };
    const timer = task.loop.callLater(limit, () => {
      reached.timedOut = true;
      task.cancel();
    });
    try {
      try {
        yield* sleep(seconds);
        reached.blockEnd = true;
      } catch (error) {
        if (reached.timedOut && task.uncancel() === 0 && error instanceof CancelledError) throw new TimeoutError();
        throw error;
      } finally {
        timer.cancel();
      }
    } catch (error) {
      if (!(error instanceof TimeoutError)) throw error;
    }
    reached.outerCode = true;
    yield* sleep(0);
    return reached;
  }
  const loop = new EventLoop();
  const late = loop.createTask(withTimeout(10, 0.1));
  expect(loop.runUntilComplete(late)).toEqual({ timedOut: true, blockEnd: false, outerCode: true });
  expect(late.cancelling()).toBe(0);
  const inTime = loop.createTask(withTimeout(0, 10));
  expect(loop.runUntilComplete(inTime)).toEqual({ timedOut: false, blockEnd: true, outerCode: true });
  expect(inTime.cancelling()).toBe(0);
});

test("BaseTaskTests.test_uncancel_resets_must_cancel: a request taken back before it is delivered does no harm", () => {
  const loop = new EventLoop();
  const future = loop.createFuture();
  function* awaits() {
    yield* future;
    return 42;
  }
  const task = loop.createTask(awaits());
  loop.runUntilComplete(sleep(0));
  future.setResult(null);
  task.cancel();
  expect(task.cancelling()).toBe(1);
  task.uncancel();
  expect(task.cancelling()).toBe(0);
  expect(loop.runUntilComplete(task)).toBe(42);
});

test("BaseTaskTests.test_stop_while_run_in_complete: a loop stopped early says so, and goes on where it was", () => {
  const loop = new EventLoop();
  let x = 0;
  function* counts() {
    while (x < 10) {
      yield* sleep(0.1);
      x += 1;
      if (x === 2) loop.stop();
    }
  }
  const task = loop.createTask(counts());
  expect(() => loop.runUntilComplete(task)).toThrow("Event loop stopped before Future completed.");
  expect(task.done()).toBe(false);
  expect(x).toBe(2);
  expect(loop.time()).toBeCloseTo(0.2, 9);
  task.cancel();
  expect(() => loop.runUntilComplete(task)).toThrow(CancelledError);
});
