import { expect, test } from "vitest";
import {
  type Awaitable,
  CancelledError,
  type Coroutine,
  createTask,
  EventLoop,
  ensureFuture,
  type Future,
  gather,
  getRunningLoop,
  run,
  sleep,
} from "../index.ts";
import { runBriefly, runOnLoop } from "./onLoop.fixture.ts";

function* value<T>(result: T): Coroutine<T> {
  return result;
}

test("CoroutineGatherTests.test_constructor_without_loop: coroutines need a running loop", () => {
  expect(() => gather(value("abc"), value("abc"))).toThrow("no running event loop");
});

test("CoroutineGatherTests.test_constructor_use_running_loop: coroutines become tasks of the running loop", () => {
  const loop = new EventLoop();
  function* gathers() {
    return { future: gather(value("abc"), value("abc")) };
  }
  const { future } = loop.runUntilComplete(gathers());
  expect(future.loop).toBe(loop);
  expect(loop.runUntilComplete(future)).toEqual(["abc", "abc"]);
});

test("CoroutineGatherTests.test_duplicate_coroutines: a coroutine given again runs once and counts at each place", () => {
  const results = runOnLoop(function* () {
    const again = value("abc");
    return yield* gather(again, again, value("def"), again);
  });
  expect(results).toEqual(["abc", "abc", "def", "abc"]);
});

test("CoroutineGatherTests.test_cancellation_broadcast: cancelling the one who gathers cancels every child", () => {
  const loop = new EventLoop();
  const waiter = loop.createFuture();
  let proof = 0;
  function* inner() {
    yield* waiter;
    proof += 1;
  }
  const [child1, child2] = [ensureFuture(inner(), loop), ensureFuture(inner(), loop)];
  const gatherers: Future<unknown>[] = [];
  function* outer() {
    const gatherer = gather(child1, child2);
    gatherers.push(gatherer);
    yield* gatherer;
    proof += 100;
  }
  const task = ensureFuture(outer(), loop);
  runBriefly(loop);
  expect(task.cancel()).toBe(true);
  expect(() => loop.runUntilComplete(task)).toThrow(CancelledError);
  expect(gatherers[0]?.cancel()).toBe(false);
  expect([waiter.cancelled(), child1.cancelled(), child2.cancelled()]).toEqual([true, true, true]);
  runBriefly(loop);
  expect(proof).toBe(0);
});

test("CoroutineGatherTests.test_exception_marking: a failure after the first is nobody's business", () => {
  const reports: string[] = [];
  function* failsAfter(future: Future<unknown>): Coroutine<void> {
    yield* future;
    throw new Error("should not be ignored");
  }
  function* main() {
    const loop = getRunningLoop();
    loop.setExceptionHandler((_, { message }) => reports.push(message));
    const [a, b] = [loop.createFuture(), loop.createFuture()];
    function* gathers() {
      yield* gather(failsAfter(a), failsAfter(b));
    }
    const outer = createTask(gathers());
    yield* sleep(0);
    a.setResult(null);
    yield* sleep(0);
    b.setResult(null);
    for (let i = 0; i < 4; i++) yield* sleep(0);
    return outer.exception();
  }
  expect(run(main())).toEqual(new Error("should not be ignored"));
  expect(reports).toEqual([]);
});

test("CoroutineGatherTests.test_issue46672: an argument that cannot be awaited is refused, and nothing is reported", () => {
  const reports: string[] = [];
  runOnLoop(function* (loop) {
    loop.setExceptionHandler((_, { message }) => reports.push(message));
    expect(() => gather(value("abc"), {} as Awaitable<void>)).toThrow(TypeError);
    yield* sleep(1);
  });
  expect(reports).toEqual([]);
});
