import { expect, test } from "vitest";
import {
  type Awaitable,
  type Coroutine,
  createTask,
  EventLoop,
  ensureFuture,
  type Future,
  nameCoroutine,
  sleep,
  Task,
} from "../index.ts";
import { runBriefly, runOnLoop, thrownBy } from "./onLoop.fixture.ts";

function* ok(): Coroutine<string> {
  return "ok";
}

test("BaseTaskTests.test_task_basics: an awaited coroutine gives its result", () => {
  function* outer() {
    return (yield* inner1()) + (yield* inner2());
  }
  function* inner1() {
    return 42;
  }
  function* inner2() {
    return 1000;
  }
  expect(new EventLoop().runUntilComplete(outer())).toBe(1042);
});

test("BaseTaskTests.test_task_class: a task belongs to the loop that it was made on", () => {
  const loop = new EventLoop();
  const task = loop.createTask(ok());
  loop.runUntilComplete(task);
  expect(task.done()).toBe(true);
  expect(task.result()).toBe("ok");
  expect(task.loop).toBe(loop);
  const other = new EventLoop();
  const there = other.createTask(ok());
  expect(there.loop).toBe(other);
  other.runUntilComplete(there);
});

test("BaseTaskTests.test_other_loop_future: awaiting a future of another loop is refused", () => {
  const foreign = new EventLoop().createFuture();
  function* awaitsIt() {
    yield* foreign;
  }
  expect(() => new EventLoop().runUntilComplete(awaitsIt())).toThrow(
    /task .* got future attached to a different loop/i,
  );
});

test("BaseTaskTests.test_task_awaits_on_itself: a task that awaits itself is told so", () => {
  const loop = new EventLoop();
  function* awaitsItself(): Coroutine<void> {
    yield* task;
  }
  const task = loop.createTask(awaitsItself());
  expect(() => loop.runUntilComplete(task)).toThrow("Task cannot await on itself");
});

test("BaseTaskTests.test_ensure_future_coroutine: a coroutine becomes a task of the loop given or running", () => {
  const loop = new EventLoop();
  const given = ensureFuture(ok(), loop);
  expect(given.loop).toBe(loop);
  loop.runUntilComplete(given);
  expect(given.result()).toBe("ok");
  expect(() => ensureFuture(ok())).toThrow("no running event loop");
  const running = loop.runUntilComplete(
    (function* () {
      return [ensureFuture(ok())];
    })(),
  )[0] as Future<string>;
  expect(running.loop).toBe(loop);
  loop.runUntilComplete(running);
  expect(running.result()).toBe("ok");
});

test("BaseTaskTests.test_ensure_future_future: a future comes back as it is, and is refused on another loop", () => {
  const loop = new EventLoop();
  const future = loop.createFuture<string>();
  future.setResult("ko");
  expect(ensureFuture(future)).toBe(future);
  expect(loop.runUntilComplete(future)).toBe("ko");
  expect(() => ensureFuture(future, new EventLoop())).toThrow(RangeError);
  expect(ensureFuture(future, loop)).toBe(future);
});

test("BaseTaskTests.test_ensure_future_task: a task comes back as it is, and is refused on another loop", () => {
  const loop = new EventLoop();
  const task = loop.createTask(ok());
  expect(ensureFuture(task)).toBe(task);
  expect(loop.runUntilComplete(task)).toBe("ok");
  expect(() => ensureFuture(task, new EventLoop())).toThrow(RangeError);
  expect(ensureFuture(task, loop)).toBe(task);
});

test("BaseTaskTests.test_ensure_future_awaitable: a coroutine around another awaitable becomes a task", () => {
  function* around(awaitable: Awaitable<string>) {
    return yield* awaitable;
  }
  const loop = new EventLoop();
  const future = ensureFuture(around(ok()), loop);
  loop.runUntilComplete(future);
  expect(future.result()).toBe("ok");
});

test("BaseTaskTests.test_ensure_future_task_awaitable: a coroutine not written as a function* becomes a task", () => {
  const loop = new EventLoop();
  const task = ensureFuture(sleep(0, "ok"), loop);
  loop.runUntilComplete(task);
  expect(task).toBeInstanceOf(Task);
  expect(task.done()).toBe(true);
  expect(task.result()).toBe("ok");
});

test("BaseTaskTests.test_ensure_future_neither: what cannot be awaited is a TypeError", () => {
  expect(() => ensureFuture("ok" as unknown as Future<string>)).toThrow(TypeError);
});

test("BaseTaskTests.test_ensure_future_error_msg: the refusal of a foreign future says what is wrong", () => {
  const future = new EventLoop().createFuture();
  expect(() => ensureFuture(future, new EventLoop())).toThrow(
    "The future belongs to a different loop than the one specified as the loop argument",
  );
});

test("BaseTaskTests.test_task_repr_name_not_str: a name that is no text is turned into one", () => {
  const loop = new EventLoop();
  const task = loop.createTask(ok(), { name: [6] as unknown as string });
  expect(task.name).toBe("6");
  loop.runUntilComplete(task);
});

test("BaseTaskTests.test_bare_create_task: createTask uses the running loop", () => {
  function* one() {
    return 1;
  }
  runOnLoop(function* () {
    const task = createTask(one());
    expect(task).toBeInstanceOf(Task);
    expect(yield* task).toBe(1);
  });
});

test("BaseTaskTests.test_bare_create_named_task: createTask takes a name", () => {
  runOnLoop(function* () {
    const task = createTask(ok(), { name: "No-op" });
    expect(task.name).toBe("No-op");
    yield* task;
  });
});

test("BaseTaskTests.test_create_task_with_noncoroutine: what is no coroutine is refused every time", () => {
  const loop = new EventLoop();
  for (let i = 0; i < 2; i++)
    expect(() => loop.createTask(123 as unknown as Coroutine<void>)).toThrow(
      new TypeError("a coroutine was expected, got 123"),
    );
});

test("BaseTaskTests.test_create_task_with_async_function: what a function* returns is taken every time", () => {
  const loop = new EventLoop();
  for (let i = 0; i < 2; i++) {
    const task = loop.createTask(ok());
    expect(task).toBeInstanceOf(Task);
    expect(loop.runUntilComplete(task)).toBe("ok");
  }
});

test("BaseTaskTests.test_create_task_with_asynclike_function: an object with a coroutine's methods is one", () => {
  const likeCoroutine = {
    next: () => ({ done: true, value: 42 }),
    throw: (error: unknown) => {
      throw error;
    },
    return: (value: unknown) => ({ done: true, value }),
  } as unknown as Coroutine<number>;
  for (let i = 0; i < 2; i++) {
    const loop = new EventLoop();
    const task = loop.createTask({ ...likeCoroutine });
    expect(task).toBeInstanceOf(Task);
    expect(loop.runUntilComplete(task)).toBe(42);
  }
});

test("BaseTaskTests.test_get_coro: a task runs the very coroutine that it was given", () => {
  function* named(): Coroutine<number> {
    return 1;
  }
  nameCoroutine(named, "named");
  const loop = new EventLoop();
  const coroutine = named();
  const task = loop.createTask(coroutine);
  loop.runUntilComplete(task);
  expect(task.coroutineName).toBe("named");
  expect(coroutine.next()).toEqual({ done: true, value: undefined });
});

test("BaseTaskTests.test_iscoroutinefunction: functions are told from coroutines, generator functions included", () => {
  const loop = new EventLoop();
  const refused = (value: unknown) => thrownBy(() => loop.createTask(value as Coroutine<void>));
  expect(refused(() => {})).toEqual(new TypeError("a coroutine was expected, got function (anonymous)"));
  expect(refused(ok)).toEqual(new TypeError("a coroutine was expected, got function ok"));
  expect(refused(async () => {})).toBeInstanceOf(TypeError);
  expect(refused(Promise.resolve())).toBeInstanceOf(TypeError);
  expect(loop.runUntilComplete(loop.createTask(ok()))).toBe("ok");
});

test("BaseTaskTests.test_coroutine_non_gen_function: a coroutine that never waits gives its result", () => {
  expect(new EventLoop().runUntilComplete(ok())).toBe("ok");
});

test("BaseTaskTests.test_coroutine_non_gen_function_return_future: a future that is returned is not awaited", () => {
  const loop = new EventLoop();
  const future = loop.createFuture<string>();
  const returns = loop.createTask(
    (function* () {
      return future;
    })(),
  );
  const settles = loop.createTask(
    (function* () {
      future.setResult("test");
    })(),
  );
  expect(loop.runUntilComplete(returns)).toBe(future);
  expect(settles.result()).toBe(undefined);
});

test("BaseTaskTests.test_step_result_future: a task waits for a future that its coroutine awaits", () => {
  const loop = new EventLoop();
  const future = loop.createFuture<object>();
  let result: object | null = null;
  const task = loop.createTask(
    (function* () {
      result = yield* future;
    })(),
  );
  runBriefly(loop);
  expect(task.done()).toBe(false);
  const value = {};
  future.setResult(value);
  runBriefly(loop);
  expect(result).toBe(value);
  expect(task.done()).toBe(true);
  expect(task.result()).toBe(undefined);
});

test("BaseTaskTests.test_task_set_methods: a task's result cannot be set from outside", () => {
  const loop = new EventLoop();
  const task = loop.createTask(ok());
  expect(() => (task as Future<string>).setResult("no")).toThrow("Task does not support set_result operation");
  expect(() => (task as Future<string>).setException(new Error())).toThrow(
    "Task does not support set_exception operation",
  );
  expect(loop.runUntilComplete(task)).toBe("ok");
});

test("BaseTaskTests.test_error_in_call_soon: a task that cannot be scheduled is not there", () => {
  const loop = new EventLoop();
  loop.close();
  let ran = false;
  expect(() =>
    loop.createTask(
      (function* () {
        ran = true;
      })(),
    ),
  ).toThrow("Event loop is closed");
  expect(ran).toBe(false);
});
