import { expect, test } from "vitest";
import {
  allTasks,
  CancelledError,
  ContextVar,
  type Coroutine,
  createTask,
  currentTask,
  EventLoop,
  eagerTaskFactory,
  type Future,
  sleep,
  Task,
} from "../index.ts";
import { thrownBy } from "./onLoop.fixture.ts";

/** Runs a coroutine on a loop whose tasks are eager. */
function runEagerly<T>(main: (loop: EventLoop) => Coroutine<T>): T {
  const loop = new EventLoop();
  loop.setTaskFactory(eagerTaskFactory);
  return loop.runUntilComplete(main(loop));
}

function* value<T>(result: T): Coroutine<T> {
  return result;
}

test("EagerTaskFactoryLoopTests.test_eager_task_factory_set: eager tasks are tasks", () => {
  runEagerly(function* (loop) {
    expect(loop.getTaskFactory()).toBe(eagerTaskFactory);
    const task = loop.createTask(value(null));
    expect(task).toBeInstanceOf(Task);
    yield* task;
  });
});

test("EagerTaskFactoryLoopTests.test_await_future_during_eager_step: the first step can settle a future", () => {
  function* sets(future: Future<string>, message: string) {
    future.setResult(message);
  }
  const result = runEagerly(function* (loop) {
    const future = loop.createFuture<string>();
    const task = createTask(sets(future, "my message"));
    expect(task.done()).toBe(true);
    return yield* future;
  });
  expect(result).toBe("my message");
});

test("EagerTaskFactoryLoopTests.test_eager_completion: what never waits is done when it is made", () => {
  const result = runEagerly(function* () {
    const task = createTask(value("hello"));
    expect(task.done()).toBe(true);
    return yield* task;
  });
  expect(result).toBe("hello");
});

test("EagerTaskFactoryLoopTests.test_block_after_eager_step: what waits goes on as a task", () => {
  runEagerly(function* () {
    const task = createTask(sleep(0.1, "finished after blocking"));
    expect(task.done()).toBe(false);
    expect(yield* task).toBe("finished after blocking");
    expect(task.done()).toBe(true);
  });
});

test("EagerTaskFactoryLoopTests.test_cancellation_after_eager_completion: what is done is not cancelled", () => {
  runEagerly(function* () {
    const task = createTask(value("finished without blocking"));
    task.cancel();
    expect(yield* task).toBe("finished without blocking");
    expect(task.cancelled()).toBe(false);
  });
});

test("EagerTaskFactoryLoopTests.test_cancellation_after_eager_step_blocks: what waits is, with the message", () => {
  const error = thrownBy(() =>
    runEagerly(function* () {
      const task = createTask(sleep(0.1, "finished after blocking"));
      task.cancel("cancellation message");
      expect(task.cancelling()).toBeGreaterThan(0);
      yield* task;
    }),
  );
  expect(error).toEqual(new CancelledError("cancellation message"));
});

test("EagerTaskFactoryLoopTests.test_current_task: the current task is the same before and after the first wait", () => {
  runEagerly(function* () {
    const seen: (Task<unknown> | null)[] = [];
    function* looks() {
      seen.push(currentTask());
      yield* sleep(0.1);
      seen.push(currentTask());
    }
    const myself = currentTask();
    const task = createTask(looks());
    expect(currentTask()).toBe(myself);
    expect(seen[0]).toBe(task);
    yield* task;
    expect(seen[1]).toBe(task);
  });
});

test("EagerTaskFactoryLoopTests.test_all_tasks_with_eager_completion: a task is listed during its only step", () => {
  runEagerly(function* () {
    const seen: Set<unknown>[] = [];
    function* looks() {
      seen.push(allTasks());
    }
    const task = createTask(looks());
    expect(seen[0]?.has(task)).toBe(true);
    expect(allTasks().has(task)).toBe(false);
  });
});

test("EagerTaskFactoryLoopTests.test_all_tasks_with_blocking: and until it is done, if it waits", () => {
  runEagerly(function* (loop) {
    const [first, second] = [loop.createFuture(), loop.createFuture()];
    const seen: Set<unknown>[] = [];
    function* waits() {
      seen.push(allTasks());
      yield* first;
      second.setResult(null);
    }
    const task = createTask(waits());
    expect(seen[0]?.has(task)).toBe(true);
    expect(allTasks().has(task)).toBe(true);
    first.setResult(null);
    yield* second;
    expect(allTasks().has(task)).toBe(false);
  });
});

test("EagerTaskFactoryLoopTests.test_context_vars: the first step runs in the task's own context", () => {
  const variable = new ContextVar("variable", { default: 0 });
  const log: string[] = [];
  function* sets() {
    expect(variable.get()).toBe(1);
    variable.set(2);
    expect(variable.get()).toBe(2);
    log.push("first step");
    yield* sleep(0.1);
    expect(variable.get()).toBe(2);
    variable.set(3);
    expect(variable.get()).toBe(3);
    log.push("second step");
  }
  runEagerly(function* () {
    variable.set(1);
    const task = createTask(sets());
    expect(log).toEqual(["first step"]);
    expect(variable.get()).toBe(1);
    yield* task;
    expect(log).toEqual(["first step", "second step"]);
    expect(variable.get()).toBe(1);
  });
});
