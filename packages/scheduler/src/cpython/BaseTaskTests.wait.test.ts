import { expect, test } from "vitest";
import {
  ALL_COMPLETED,
  type Coroutine,
  createTask,
  EventLoop,
  FIRST_COMPLETED,
  FIRST_EXCEPTION,
  type Future,
  type ReturnWhen,
  sleep,
  type Task,
  wait,
} from "../index.ts";
import { runOnLoop } from "./onLoop.fixture.ts";

function* value<T>(result: T): Coroutine<T> {
  return result;
}

function* failsAfter(seconds: number): Coroutine<void> {
  if (seconds > 0) yield* sleep(seconds);
  throw new Error("err");
}

function names(tasks: Iterable<Task<void>>): string[] {
  return [...tasks].map((task) => task.name);
}

test("BaseTaskTests.test_wait: all are done when the last is; again it takes no time", () => {
  const loop = new EventLoop();
  const a = loop.createTask(sleep(0.1), { name: "a" });
  const b = loop.createTask(sleep(0.15), { name: "b" });
  function* main() {
    const [done, pending] = yield* wait([b, a]);
    expect(names(done)).toEqual(["b", "a"]);
    expect(names(pending)).toEqual([]);
    return 42;
  }
  for (let i = 0; i < 2; i++) {
    expect(loop.runUntilComplete(main())).toBe(42);
    expect(loop.time()).toBe(0.15);
  }
});

test("BaseTaskTests.test_wait_duplicate_coroutines: a task given twice is waited for once", () => {
  const results = runOnLoop(function* () {
    const twice = createTask(value("test"));
    const [done, pending] = yield* wait([twice, twice, createTask(value("spam"))]);
    expect(pending.size).toBe(0);
    return [...done].map((task) => task.result());
  });
  expect(results).toEqual(["test", "spam"]);
});

test("BaseTaskTests.test_wait_errors: nothing to wait for and an unknown condition are refused", () => {
  const loop = new EventLoop();
  expect(() => loop.runUntilComplete(wait(new Set<Future<void>>()))).toThrow(RangeError);
  const [coroutine] = [sleep(10)] as unknown as [Future<void>];
  const unknown = -1 as unknown as ReturnWhen;
  expect(() => loop.runUntilComplete(wait([coroutine], { returnWhen: unknown }))).toThrow(RangeError);
});

test("BaseTaskTests.test_wait_first_completed: the wait is over with the first that is done", () => {
  const loop = new EventLoop();
  const a = loop.createTask(sleep(10), { name: "a" });
  const b = loop.createTask(sleep(0.1), { name: "b" });
  const [done, pending] = loop.runUntilComplete(wait([b, a], { returnWhen: FIRST_COMPLETED }));
  expect(names(done)).toEqual(["b"]);
  expect(names(pending)).toEqual(["a"]);
  expect([a.done(), b.done(), b.result()]).toEqual([false, true, undefined]);
  expect(loop.time()).toBe(0.1);
});

test("BaseTaskTests.test_wait_really_done: what is done when the caller resumes counts as done", () => {
  function* givesWay(times: number) {
    for (let i = 0; i < times; i++) yield* sleep(0);
  }
  const loop = new EventLoop();
  const a = loop.createTask(givesWay(1), { name: "a" });
  const b = loop.createTask(givesWay(2), { name: "b" });
  const [done, pending] = loop.runUntilComplete(loop.createTask(wait([b, a], { returnWhen: FIRST_COMPLETED })));
  expect(names(done)).toEqual(["b", "a"]);
  expect(pending.size).toBe(0);
  expect([a.result(), b.result()]).toEqual([undefined, undefined]);
});

test("BaseTaskTests.test_wait_first_exception: a failure at once ends the wait at once", () => {
  const loop = new EventLoop();
  const a = loop.createTask(sleep(10), { name: "a" });
  const b = loop.createTask(failsAfter(0), { name: "b" });
  const [done, pending] = loop.runUntilComplete(wait([b, a], { returnWhen: FIRST_EXCEPTION }));
  expect(names(done)).toEqual(["b"]);
  expect(names(pending)).toEqual(["a"]);
  expect(loop.time()).toBe(0);
});

test("BaseTaskTests.test_wait_first_exception_in_wait: a failure while waiting ends the wait", () => {
  const loop = new EventLoop();
  const a = loop.createTask(sleep(10), { name: "a" });
  const b = loop.createTask(failsAfter(0.01), { name: "b" });
  const [done, pending] = loop.runUntilComplete(wait([b, a], { returnWhen: FIRST_EXCEPTION }));
  expect(names(done)).toEqual(["b"]);
  expect(names(pending)).toEqual(["a"]);
  expect(loop.time()).toBe(0.01);
});

test("BaseTaskTests.test_wait_with_exception: waiting for all takes failures as done, and raises none", () => {
  const loop = new EventLoop();
  const a = loop.createTask(sleep(0.1), { name: "a" });
  const b = loop.createTask(failsAfter(0.15), { name: "b" });
  function* main() {
    const [done, pending] = yield* wait([b, a]);
    expect([done.size, pending.size]).toEqual([2, 0]);
    expect(names([...done].filter((task) => task.exception() !== null))).toEqual(["b"]);
  }
  for (let i = 0; i < 2; i++) {
    loop.runUntilComplete(main());
    expect(loop.time()).toBe(0.15);
  }
});

test("BaseTaskTests.test_wait_with_timeout: when time runs out, what is not done is pending", () => {
  const loop = new EventLoop();
  const a = loop.createTask(sleep(0.1), { name: "a" });
  const b = loop.createTask(sleep(0.15), { name: "b" });
  const [done, pending] = loop.runUntilComplete(wait([b, a], { timeout: 0.11 }));
  expect(names(done)).toEqual(["a"]);
  expect(names(pending)).toEqual(["b"]);
  expect(loop.time()).toBe(0.11);
});

test("BaseTaskTests.test_wait_concurrent_complete: a task that ends just as time runs out is done", () => {
  const loop = new EventLoop();
  const a = loop.createTask(sleep(0.1), { name: "a" });
  const b = loop.createTask(sleep(0.15), { name: "b" });
  const [done, pending] = loop.runUntilComplete(wait([b, a], { timeout: 0.1 }));
  expect(names(done)).toEqual(["a"]);
  expect(names(pending)).toEqual(["b"]);
  expect(loop.time()).toBe(0.1);
});

test("BaseTaskTests.test_wait_with_iterator_of_tasks: an iterator of tasks will do", () => {
  const loop = new EventLoop();
  const a = loop.createTask(sleep(0.1), { name: "a" });
  const b = loop.createTask(sleep(0.15), { name: "b" });
  const [done, pending] = loop.runUntilComplete(wait([b, a].values()));
  expect(names(done)).toEqual(["b", "a"]);
  expect(pending.size).toBe(0);
  expect(loop.time()).toBe(0.15);
});

test("BaseTaskTests.test_wait_generator: tasks made while they are listed will do", () => {
  const sizes = runOnLoop(function* () {
    const tasks = new Set(Array.from({ length: 10 }, (_, i) => createTask(value(i)))).values();
    const [done, pending] = yield* wait(tasks, { returnWhen: ALL_COMPLETED });
    return [done.size, pending.size];
  });
  expect(sizes).toEqual([10, 0]);
});

test("BaseTaskTests.test_wait_invalid_args: a single future or coroutine is no list", () => {
  const loop = new EventLoop();
  const notList = (single: unknown) => () => loop.runUntilComplete(wait(single as Future<void>[]));
  expect(notList(loop.createFuture())).toThrow(TypeError);
  expect(notList(value(1))).toThrow(TypeError);
  expect(notList([])).toThrow(RangeError);
});
