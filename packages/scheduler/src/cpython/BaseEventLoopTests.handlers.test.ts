import { expect, test, vi } from "vitest";
import {
  type Coroutine,
  createTask,
  EventLoop,
  type ExceptionContext,
  type ExceptionHandler,
  run,
  sleep,
  Task,
  type TaskFactory,
} from "../index.ts";

declare const console: { error(text: string): void };

const zero = new Error("division by zero");

function zeroError(): never {
  throw zero;
}

/** One turn with a callback that fails. */
function failsOnce(loop: EventLoop) {
  const handle = loop.callSoon(zeroError);
  loop.stop();
  loop.runForever();
  return handle;
}

/** A loop whose default handler keeps what it is told. */
class Listening extends EventLoop {
  readonly told: ExceptionContext[] = [];

  override defaultExceptionHandler(context: ExceptionContext): void {
    this.told.push(context);
  }
}

test("BaseEventLoopTests.test_default_exc_handler_callback: a failing callback is reported, and the loop goes on", () => {
  for (const set of [
    (loop: EventLoop, callback: () => void) => loop.callSoon(callback),
    (loop: EventLoop, callback: () => void) => loop.callLater(0.01, callback),
  ]) {
    const loop = new Listening();
    const future = loop.createFuture();
    set(loop, () => {
      future.setResult(true);
      zeroError();
    });
    future.addDoneCallback(() => loop.stop());
    loop.runForever();
    expect(loop.told.map(({ message }) => message)).toEqual([expect.stringMatching(/^Exception in callback/)]);
    expect(loop.told[0]?.exception).toBe(zero);
  }
});

test("BaseEventLoopTests.test_default_exc_handler_coro: a task whose failure nobody reads is reported at the end", () => {
  const told: ExceptionContext[] = [];
  function* failsLater(): Coroutine<void> {
    yield* sleep(0.01);
    zeroError();
  }
  function* main() {
    const { loop } = createTask(failsLater());
    loop.setExceptionHandler((_, context) => told.push(context));
    yield* sleep(1);
  }
  run(main());
  expect(told.map(({ message }) => message)).toEqual([expect.stringMatching(/exception was never retrieved/)]);
  expect(told[0]?.exception).toBe(zero);
});

test("BaseEventLoopTests.test_set_exc_handler_invalid: an exception handler is a function or null", () => {
  const loop = new EventLoop();
  expect(() => loop.setExceptionHandler("spam" as unknown as ExceptionHandler)).toThrow(
    new TypeError('A callable object or None is expected, got "spam"'),
  );
});

test("BaseEventLoopTests.test_set_exc_handler_custom: a handler is told in place of the default one", () => {
  const loop = new Listening();
  expect(loop.getExceptionHandler()).toBe(null);
  const told: [EventLoop, ExceptionContext][] = [];
  const handler: ExceptionHandler = (where, context) => told.push([where, context]);
  loop.setExceptionHandler(handler);
  expect(loop.getExceptionHandler()).toBe(handler);
  const handle = failsOnce(loop);
  expect(told).toHaveLength(1);
  const [where, context] = told[0] as [EventLoop, ExceptionContext];
  expect(where).toBe(loop);
  expect(context.handle).toBe(handle);
  expect(context.exception).toBe(zero);
  expect(context.message).toMatch(/^Exception in callback/);
  expect(loop.told).toHaveLength(0);

  loop.setExceptionHandler(null);
  failsOnce(loop);
  expect(told).toHaveLength(1);
  expect(loop.told.map(({ exception }) => exception)).toEqual([zero]);
});

test("BaseEventLoopTests.test_set_exc_handler_broken: a handler that fails is itself reported", () => {
  const loop = new Listening();
  const broken = new Error("spam");
  loop.setExceptionHandler(() => {
    throw broken;
  });
  failsOnce(loop);
  expect(loop.told).toHaveLength(1);
  expect(loop.told[0]?.message).toBe("Unhandled error in exception handler");
  expect(loop.told[0]?.exception).toBe(broken);
});

test("BaseEventLoopTests.test_default_exc_handler_broken: a default handler that fails is told of on the console", () => {
  const written = vi.spyOn(console, "error").mockImplementation(() => {});
  const seen: ExceptionContext[] = [];
  class Broken extends EventLoop {
    override defaultExceptionHandler(context: ExceptionContext): void {
      seen.push(context);
      throw new Error("spam");
    }
  }
  const loop = new Broken();
  failsOnce(loop);
  expect(written.mock.lastCall?.[0]).toContain("Exception in default exception handler");
  expect(seen[0]?.exception).toBe(zero);

  loop.setExceptionHandler(() => {
    throw new Error("ham");
  });
  failsOnce(loop);
  expect(written).toHaveBeenCalledTimes(2);
  expect(seen[1]?.message).toBe("Unhandled error in exception handler");
  expect(seen[1]?.context?.exception).toBe(zero);
  written.mockRestore();
});

test("BaseEventLoopTests.test_set_task_factory_invalid: a task factory is a function or null", () => {
  const loop = new EventLoop();
  expect(() => loop.setTaskFactory(1 as unknown as TaskFactory)).toThrow(
    new TypeError("task factory must be a callable or None"),
  );
  expect(loop.getTaskFactory()).toBe(null);
});

test("BaseEventLoopTests.test_set_task_factory: a task factory makes the tasks until it is taken away", () => {
  class MyTask<T> extends Task<T> {}
  const loop = new EventLoop();
  const factory: TaskFactory = (where, coroutine) => new MyTask(where, coroutine);
  expect(loop.getTaskFactory()).toBe(null);
  loop.setTaskFactory(factory);
  expect(loop.getTaskFactory()).toBe(factory);
  const mine = loop.createTask(sleep(0));
  expect(mine).toBeInstanceOf(MyTask);
  loop.runUntilComplete(mine);

  loop.setTaskFactory(null);
  expect(loop.getTaskFactory()).toBe(null);
  const usual = loop.createTask(sleep(0));
  expect(usual).toBeInstanceOf(Task);
  expect(usual).not.toBeInstanceOf(MyTask);
  loop.runUntilComplete(usual);
});

test("BaseEventLoopTests.test_create_named_task_with_custom_factory: a task of a factory has the name given", () => {
  const loop = new EventLoop();
  loop.setTaskFactory((where, coroutine, { name }) => new Task(where, coroutine, name));
  const task = loop.createTask(sleep(0), { name: "test_task" });
  expect(task.name).toBe("test_task");
  loop.runUntilComplete(task);
});
