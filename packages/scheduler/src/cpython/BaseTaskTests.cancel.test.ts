import { expect, test } from "vitest";
import { CancelledError, createTask, EventLoop, ensureFuture, gather, sleep, type Task, wait } from "../index.ts";
import { runBriefly, runOnLoop, thrownBy } from "./onLoop.fixture.ts";

test("BaseTaskTests.test_cancel: a task cancelled before it began ends cancelled, once", () => {
  const loop = new EventLoop();
  const task = loop.createTask(sleep(10, 12));
  loop.callSoon(() => task.cancel());
  expect(() => loop.runUntilComplete(task)).toThrow(CancelledError);
  expect([task.done(), task.cancelled(), task.cancel()]).toEqual([true, true, false]);
  expect(loop.time()).toBe(0);
});

test("BaseTaskTests.test_cancel_yield: a task that gives way is cancelled where it stands", () => {
  function* givesWayTwice() {
    yield* sleep(0);
    yield* sleep(0);
    return 12;
  }
  const loop = new EventLoop();
  const task = loop.createTask(givesWayTwice());
  runBriefly(loop);
  task.cancel();
  expect(() => loop.runUntilComplete(task)).toThrow(CancelledError);
  expect([task.done(), task.cancelled(), task.cancel()]).toEqual([true, true, false]);
});

test("BaseTaskTests.test_cancel_inner_future: a cancelled future cancels the task that awaits it", () => {
  const loop = new EventLoop();
  const future = loop.createFuture();
  function* awaits() {
    yield* future;
    return 12;
  }
  const task = loop.createTask(awaits());
  runBriefly(loop);
  future.cancel();
  expect(() => loop.runUntilComplete(task)).toThrow(CancelledError);
  expect([future.cancelled(), task.cancelled()]).toEqual([true, true]);
});

test("BaseTaskTests.test_cancel_both_task_and_inner_future: cancelling both is cancelling once", () => {
  const loop = new EventLoop();
  const future = loop.createFuture();
  function* awaits() {
    yield* future;
    return 12;
  }
  const task = loop.createTask(awaits());
  runBriefly(loop);
  future.cancel();
  task.cancel();
  expect(() => loop.runUntilComplete(task)).toThrow(CancelledError);
  expect([task.done(), future.cancelled(), task.cancelled()]).toEqual([true, true, true]);
});

test("BaseTaskTests.test_cancel_task_catching: a task that catches the cancellation may still return", () => {
  const loop = new EventLoop();
  const [first, second] = [loop.createFuture(), loop.createFuture()];
  function* catches() {
    yield* first;
    try {
      yield* second;
    } catch (error) {
      return error instanceof CancelledError ? 42 : 0;
    }
    return 0;
  }
  const task = loop.createTask(catches());
  runBriefly(loop);
  first.setResult(null);
  runBriefly(loop);
  task.cancel();
  expect([first.cancelled(), second.cancelled()]).toEqual([false, true]);
  expect(loop.runUntilComplete(task)).toBe(42);
  expect(task.cancelled()).toBe(false);
});

test("BaseTaskTests.test_cancel_task_ignoring: a task that ignores the cancellation may wait again", () => {
  const loop = new EventLoop();
  const [first, second, third] = [loop.createFuture(), loop.createFuture(), loop.createFuture<number>()];
  function* ignores() {
    yield* first;
    try {
      yield* second;
    } catch {}
    return yield* third;
  }
  const task = loop.createTask(ignores());
  runBriefly(loop);
  first.setResult(null);
  runBriefly(loop);
  task.cancel();
  expect(second.cancelled()).toBe(true);
  runBriefly(loop);
  third.setResult(42);
  expect(loop.runUntilComplete(task)).toBe(42);
  expect([third.cancelled(), task.cancelled()]).toEqual([false, false]);
});

test("BaseTaskTests.test_cancel_current_task: a task that cancels itself is stopped at its next wait", () => {
  const loop = new EventLoop();
  function* cancelsItself() {
    task.cancel();
    yield* sleep(100);
    return 12;
  }
  const task: Task<number> = loop.createTask(cancelsItself());
  expect(() => loop.runUntilComplete(task)).toThrow(CancelledError);
  expect([task.done(), task.cancelled(), task.cancel()]).toEqual([true, true, false]);
  expect(loop.time()).toBe(0);
});

test("BaseTaskTests.test_cancel_at_end: a task that cancels itself and returns ends cancelled", () => {
  const loop = new EventLoop();
  function* cancelsItself() {
    task.cancel();
    return 12;
  }
  const task: Task<number> = loop.createTask(cancelsItself());
  expect(() => loop.runUntilComplete(task)).toThrow(CancelledError);
  expect([task.done(), task.cancelled(), task.cancel()]).toEqual([true, true, false]);
});

test("BaseTaskTests.test_cancel_awaited_task: a task that cancelled itself cancels the task that it awaits next", () => {
  const loop = new EventLoop();
  const future = loop.createFuture();
  function* nested() {
    yield* future;
  }
  const inner: Task<void>[] = [];
  function* outer() {
    inner.push(createTask(nested()));
    yield* sleep(0);
    task.cancel();
    yield* inner[0] as Task<void>;
  }
  const task: Task<void> = loop.createTask(outer());
  expect(() => loop.runUntilComplete(task)).toThrow(CancelledError);
  expect([task.cancelled(), inner[0]?.cancelled(), future.cancelled()]).toEqual([true, true, true]);
});

test("BaseTaskTests.test_task_cancel_sleeping_task: a sleeper is cancelled at the time of the request", () => {
  const loop = new EventLoop();
  function* waitsForSleeper() {
    const sleeper = createTask(sleep(5000));
    loop.callLater(0.1, () => sleeper.cancel());
    try {
      yield* sleeper;
      return "slept in";
    } catch (error) {
      return (error as Error).name;
    }
  }
  expect(loop.runUntilComplete(waitsForSleeper())).toBe("CancelledError");
  expect(loop.time()).toBe(0.1);
});

test("BaseTaskTests.test_task_cancel_waiter_future: cancelling a task cancels the future that it awaits", () => {
  const loop = new EventLoop();
  const future = loop.createFuture();
  function* awaits() {
    yield* future;
  }
  const task = loop.createTask(awaits());
  runBriefly(loop);
  task.cancel();
  runBriefly(loop);
  expect(() => loop.runUntilComplete(task)).toThrow(CancelledError);
  expect(future.cancelled()).toBe(true);
});

test("BaseTaskTests.test_baseexception_during_cancel: an error raised in place of a cancellation is the task's", () => {
  const loop = new EventLoop();
  const instead = new Error("exit");
  function* raisesInstead() {
    try {
      yield* sleep(10);
    } catch {
      throw instead;
    }
  }
  const task = loop.createTask(raisesInstead());
  runBriefly(loop);
  task.cancel();
  expect(task.done()).toBe(false);
  runBriefly(loop);
  expect([task.done(), task.cancelled()]).toEqual([true, false]);
  expect(task.exception()).toBe(instead);
});

test("BaseTaskTests.test_yield_future_passes_cancel: a cancellation passes through the awaited coroutines", () => {
  const loop = new EventLoop();
  const waiter = loop.createFuture();
  let proof = 0;
  function* inner() {
    try {
      yield* waiter;
    } catch (error) {
      proof += 1;
      throw error;
    }
    throw new Error("got past the wait");
  }
  function* outer() {
    try {
      yield* inner();
      proof += 10;
    } catch (error) {
      if (error instanceof CancelledError) proof += 100;
    }
  }
  const task = ensureFuture(outer(), loop);
  runBriefly(loop);
  task.cancel();
  loop.runUntilComplete(task);
  expect(proof).toBe(101);
  expect(waiter.cancelled()).toBe(true);
});

test("BaseTaskTests.test_yield_wait_does_not_shield_cancel: cancelling a wait leaves its tasks running", () => {
  const loop = new EventLoop();
  const waiter = loop.createFuture();
  let proof = 0;
  function* inner() {
    yield* waiter;
    proof += 1;
  }
  function* outer() {
    yield* wait([createTask(inner())]);
    proof += 100;
  }
  const task = ensureFuture(outer(), loop);
  runBriefly(loop);
  task.cancel();
  expect(() => loop.runUntilComplete(task)).toThrow(CancelledError);
  waiter.setResult(null);
  runBriefly(loop);
  expect(proof).toBe(1);
});

test("BaseTaskTests.test_cancel_gather_1: a gather refuses to be cancelled once its children are done", () => {
  const loop = new EventLoop();
  const future = loop.createFuture<number>();
  function* child() {
    return yield* future;
  }
  const gathered = loop.runUntilComplete(
    (function* () {
      return { future: gather(child()) };
    })(),
  ).future;
  let accepted: boolean | null = null;
  future.addDoneCallback(() => {
    accepted = gathered.cancel();
  });
  future.setResult(42);
  expect(loop.runUntilComplete(gathered)).toEqual([42]);
  expect(accepted).toBe(false);
  expect(gathered.cancelled()).toBe(false);
});

for (const message of [undefined, "my message"]) {
  test(`BaseTaskTests.test_cancel_gather_2: gather passes a cancellation with message ${message} to its caller`, () => {
    function* gathersForEver() {
      for (;;) yield* gather([sleep(0.05)], { returnExceptions: true });
    }
    const error = thrownBy(() =>
      runOnLoop(function* () {
        const task = createTask(gathersForEver());
        yield* sleep(0.2);
        task.cancel(message);
        yield* task;
      }),
    );
    expect(error).toEqual(new CancelledError(message));
    expect((error as Error).cause).toBe(undefined);
  });
}
