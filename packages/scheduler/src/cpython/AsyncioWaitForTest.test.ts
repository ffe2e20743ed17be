import { expect, test } from "vitest";
import {
  CancelledError,
  type Coroutine,
  createTask,
  currentTask,
  getRunningLoop,
  sleep,
  TimeoutError,
  wait,
  waitFor,
} from "../index.ts";
import { raised, runOnLoop } from "./onLoop.fixture.ts";

/** Runs for 0.2 s, whoever wants it cancelled, and says so. */
function* slow(log: string[]): Coroutine<void> {
  const loop = getRunningLoop();
  const end = loop.time() + 0.2;
  while (loop.time() < end) {
    try {
      yield* sleep(end - loop.time());
    } catch {}
  }
  log.push(`exited at ${loop.time()} s`);
}

test("AsyncioWaitForTest.test_asyncio_wait_for_cancelled: cancelling the one who waits waits for the awaited", () => {
  const log: string[] = [];
  runOnLoop(function* () {
    const task = createTask(waitFor(slow(log), 0.4));
    yield* sleep(0);
    task.cancel();
    yield* wait([task]);
  });
  expect(log).toEqual(["exited at 0.2 s"]);
});

test("AsyncioWaitForTest.test_asyncio_wait_for_timeout: when time runs out, what ignores it is waited for", () => {
  const log: string[] = [];
  runOnLoop(function* () {
    yield* raised(waitFor(slow(log), 0.1));
  });
  expect(log).toEqual(["exited at 0.2 s"]);
});

test("AsyncioWaitForTest.test_wait_for_timeout_less_then_0_or_0_future_done: without time, what is done is given", () => {
  runOnLoop(function* (loop) {
    const future = loop.createFuture<string>();
    future.setResult("done");
    expect(yield* waitFor(future, 0)).toBe("done");
    expect(future.done()).toBe(true);
  });
});

test("AsyncioWaitForTest.test_wait_for_timeout_less_then_0_or_0_coroutine_do_not_started: without time, a coroutine is not begun", () => {
  let started = false;
  function* starts(): Coroutine<void> {
    started = true;
  }
  expect(runOnLoop(() => raised(waitFor(starts(), 0)))).toBeInstanceOf(TimeoutError);
  expect(started).toBe(false);
});

for (const seconds of [0, -1]) {
  test(`AsyncioWaitForTest.test_wait_for_timeout_less_then_0_or_0: in ${seconds} s a running task is cancelled`, () => {
    runOnLoop(function* (loop) {
      const started = loop.createFuture();
      let running = false;
      function* runs() {
        running = true;
        started.setResult(null);
        try {
          yield* sleep(10);
        } finally {
          running = false;
        }
        return "done";
      }
      const task = createTask(runs());
      yield* started;
      expect(running).toBe(true);
      expect(yield* raised(waitFor(task, seconds))).toBeInstanceOf(TimeoutError);
      expect([task.done(), task.cancelled(), running]).toEqual([true, true, false]);
    });
  });
}

test("AsyncioWaitForTest.test_wait_for: a task that takes too long is cancelled", () => {
  runOnLoop(function* (loop) {
    let running = false;
    function* runs() {
      running = true;
      try {
        yield* sleep(300);
      } finally {
        running = false;
      }
      return "done";
    }
    const task = createTask(runs());
    expect(yield* raised(waitFor(task, 0.1))).toBeInstanceOf(TimeoutError);
    expect([task.done(), task.cancelled(), running, loop.time()]).toEqual([true, true, false, 0.1]);
  });
});

test("AsyncioWaitForTest.test_wait_for_blocking: without a limit it only waits", () => {
  function* done() {
    return "done";
  }
  expect(runOnLoop(() => waitFor(done(), null))).toBe("done");
});

test("AsyncioWaitForTest.test_wait_for_race_condition: a result in time is given", () => {
  const result = runOnLoop(function* (loop) {
    const future = loop.createFuture<string>();
    const waiting = waitFor(future, 0.2);
    loop.callSoon(() => future.setResult("ok"));
    return yield* waiting;
  });
  expect(result).toBe("ok");
});

test("AsyncioWaitForTest.test_wait_for_cancellation_race_condition: what returns in spite of the cancellation is given", () => {
  function* inner() {
    expect(yield* raised(sleep(1))).toBeInstanceOf(CancelledError);
    return 1;
  }
  expect(runOnLoop(() => waitFor(inner(), 0.01))).toBe(1);
});

/** Takes a moment to be cancelled. */
function* takesAMoment(log: string[]): Coroutine<void> {
  try {
    yield* sleep(10);
  } catch (error) {
    yield* sleep(0.0001);
    throw error;
  } finally {
    log.push("done");
  }
}

test("AsyncioWaitForTest.test_wait_for_waits_for_task_cancellation: the task has ended when TimeoutError is raised", () => {
  const log: string[] = [];
  const error = runOnLoop(function* () {
    return yield* raised(waitFor(createTask(takesAMoment(log)), 0.0001));
  });
  expect(log).toEqual(["done"]);
  expect(error).toBeInstanceOf(TimeoutError);
  expect((error as Error).cause).toBeInstanceOf(CancelledError);
});

test("AsyncioWaitForTest.test_wait_for_waits_for_task_cancellation_w_timeout_0: so it has without time", () => {
  const log: string[] = [];
  const error = runOnLoop(function* () {
    const inner = createTask(takesAMoment(log));
    yield* sleep(0.0001);
    return yield* raised(waitFor(inner, 0));
  });
  expect(log).toEqual(["done"]);
  expect(error).toBeInstanceOf(TimeoutError);
  expect((error as Error).cause).toBeInstanceOf(CancelledError);
});

test("AsyncioWaitForTest.test_wait_for_reraises_exception_during_cancellation: what the task raises instead is raised", () => {
  const instead = new Error("foo");
  function* inner(): Coroutine<void> {
    try {
      yield* sleep(0.2);
    } catch {
      throw instead;
    }
  }
  runOnLoop(function* () {
    expect(yield* raised(waitFor(createTask(inner()), 0.0001))).toBe(instead);
  });
});

/** Cancels a `waitFor`, and sees that the task it waits for is cancelled too. */
function cancelsWaitFor(seconds: number | null): void {
  runOnLoop(function* (loop) {
    function* blocks() {
      yield* loop.createFuture();
    }
    const task = createTask(blocks());
    const waiting = createTask(waitFor(task, seconds));
    loop.callSoon(() => waiting.cancel());
    expect(yield* raised(waiting)).toBeInstanceOf(CancelledError);
    expect(task.cancelled()).toBe(true);
  });
}

test("AsyncioWaitForTest.test_cancel_blocking_wait_for: cancelling one without a limit cancels the awaited task", () => {
  cancelsWaitFor(null);
});

test("AsyncioWaitForTest.test_cancel_wait_for: so does cancelling one with a limit", () => {
  cancelsWaitFor(60);
});

test("AsyncioWaitForTest.test_wait_for_cancel_suppressed: what swallows the cancellation and returns is given", () => {
  function* swallows() {
    yield* raised(sleep(10));
    return 42;
  }
  runOnLoop(function* () {
    expect(yield* waitFor(swallows(), 0.1)).toBe(42);
    expect(currentTask()?.cancelling()).toBe(0);
  });
});

test("AsyncioWaitForTest.test_wait_for_issue86296: a cancellation wins over a result that is on its way", () => {
  runOnLoop(function* () {
    let reachedEnd = false;
    function* inner() {
      return "done";
    }
    const innerTask = createTask(inner());
    function* waits() {
      yield* waitFor(innerTask, 100);
      yield* sleep(1);
      reachedEnd = true;
    }
    const task = createTask(waits());
    expect(task.done()).toBe(false);
    yield* sleep(0);
    task.cancel();
    expect(yield* raised(task)).toBeInstanceOf(CancelledError);
    expect([innerTask.done(), yield* innerTask, reachedEnd]).toEqual([true, "done", false]);
  });
});
