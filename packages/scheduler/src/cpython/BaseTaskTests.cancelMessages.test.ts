import { expect, test } from "vitest";
import {
  allTasks,
  CancelledError,
  type Coroutine,
  createTask,
  EventLoop,
  type ExceptionContext,
  type Future,
  getRunningLoop,
  run,
  sleep,
  wait,
} from "../index.ts";
import { runOnLoop, thrownBy } from "./onLoop.fixture.ts";

test("BaseTaskTests.test_task_cancel_message_getter: the message of a cancellation is on its error", () => {
  const loop = new EventLoop();
  const task = loop.createTask(sleep(0));
  task.cancel("my message");
  expect(thrownBy(() => loop.runUntilComplete(task))).toEqual(new CancelledError("my message"));
});

for (const message of [undefined, "my message"]) {
  const cancelledWith = (read: (task: Future<void>) => unknown) =>
    thrownBy(() =>
      runOnLoop(function* () {
        const task = createTask(sleep(10));
        yield* sleep(0);
        task.cancel(message);
        yield* wait([task]);
        read(task);
      }),
    );

  test(`BaseTaskTests.test_cancel_with_message_then_future_result: result() throws message ${message}`, () => {
    const error = cancelledWith((task) => task.result());
    expect(error).toEqual(new CancelledError(message));
    expect((error as Error).cause).toBe(undefined);
  });

  test(`BaseTaskTests.test_cancel_with_message_then_future_exception: exception() throws message ${message}`, () => {
    const error = cancelledWith((task) => task.exception());
    expect(error).toEqual(new CancelledError(message));
    expect((error as Error).cause).toBe(undefined);
  });
}

test("BaseTaskTests.test_cancel_with_message_before_starting_task: the message is kept until the first step", () => {
  const error = thrownBy(() =>
    runOnLoop(function* () {
      const task = createTask(sleep(10));
      task.cancel("my message");
      yield* wait([task]);
      task.exception();
    }),
  );
  expect(error).toEqual(new CancelledError("my message"));
});

test("BaseTaskTests.test_cancellation_exception_context: a cancelled task's error can be the cause of another", () => {
  const loop = new EventLoop();
  const began = loop.createFuture();
  function* sleeper() {
    began.setResult(null);
    yield* sleep(10);
  }
  function* main() {
    const inner = createTask(sleeper());
    yield* began;
    loop.callSoon(() => inner.cancel("msg"));
    try {
      yield* inner;
    } catch (cause) {
      throw new Error("cancelled", { cause });
    }
  }
  const error = thrownBy(() => loop.runUntilComplete(main())) as Error;
  expect(error.message).toBe("cancelled");
  expect(error.cause).toEqual(new CancelledError("msg"));
  expect((error.cause as Error).cause).toBe(undefined);
});

test("BaseTaskTests.test_exception_chaining_after_await_with_context_cycle: an error raised again is not its own cause", () => {
  function* raisesAgain(error: unknown): Coroutine<void> {
    throw error;
  }
  const original = new Error("a");
  const arrived = runOnLoop(function* () {
    try {
      throw original;
    } catch (error) {
      try {
        yield* createTask(raisesAgain(error));
      } catch (again) {
        return again as Error;
      }
    }
    return null;
  });
  expect(arrived).toBe(original);
  expect(arrived?.cause).toBe(undefined);
});

test("BaseTaskTests.test_tb_logger_not_called_after_cancel: a failure counts as read once cancel was asked for", () => {
  const reports: ExceptionContext[] = [];
  function* fails(): Coroutine<void> {
    throw new TypeError("unread");
  }
  const main = function* (): Coroutine<void> {
    const task = createTask(fails());
    task.loop.setExceptionHandler((_, context) => reports.push(context));
    yield* sleep(0.05);
    task.cancel();
  };
  run(main());
  expect(reports).toEqual([]);
});

test("BaseTaskTests.test_log_destroyed_pending_task: a task that never ends is reported when the run is over", () => {
  const reports: ExceptionContext[] = [];
  function* refusesToEnd(): Coroutine<void> {
    for (;;) {
      try {
        yield* getRunningLoop().createFuture();
      } catch {}
    }
  }
  function* main() {
    const task = createTask(refusesToEnd(), { name: "kill me" });
    expect(allTasks()).toContain(task);
    task.loop.setExceptionHandler((_, context) => reports.push(context));
    yield* sleep(0);
    return task;
  }
  const task = run(main());
  expect(reports.at(-1)?.message).toContain("Task was destroyed but it is pending");
  expect(reports.at(-1)?.task).toBe(task);
});
