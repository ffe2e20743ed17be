import { expect, test } from "vitest";
import {
  type Awaitable,
  asCompleted,
  type Coroutine,
  EventLoop,
  ensureFuture,
  sleep,
  TimeoutError,
  wait,
} from "../index.ts";
import { runOnLoop } from "./onLoop.fixture.ts";

function* value<T>(result: T): Coroutine<T> {
  return result;
}

test("BaseTaskTests.test_as_completed: results come in the order in which they are ready", () => {
  const loop = new EventLoop();
  const results = loop.runUntilComplete(
    (function* () {
      const results: string[] = [];
      for (const next of asCompleted([sleep(0.01, "b"), sleep(0.15, "c"), sleep(0.01, "a")])) results.push(yield* next);
      return results;
    })(),
  );
  expect(results).toEqual(["b", "a", "c"]);
  expect(loop.time()).toBe(0.15);
});

test("BaseTaskTests.test_as_completed_with_timeout: when time runs out, the rest raise TimeoutError", () => {
  const loop = new EventLoop();
  const a = loop.createTask(sleep(0.1, "a"));
  const b = loop.createTask(sleep(0.15, "b"));
  const log = loop.runUntilComplete(
    (function* () {
      const log: unknown[] = [];
      for (const next of asCompleted([a, b], { timeout: 0.12 })) {
        try {
          log.push(yield* next);
        } catch (error) {
          log.push(error);
        }
      }
      return log;
    })(),
  );
  expect(log).toEqual(["a", expect.any(TimeoutError)]);
  expect(loop.time()).toBe(0.12);
  expect(b.done()).toBe(false);
});

test("BaseTaskTests.test_as_completed_with_unused_timeout: a limit that is not reached leaves no timer behind", () => {
  const loop = new EventLoop();
  loop.runUntilComplete(
    (function* () {
      for (const next of asCompleted([sleep(0.01, "a")], { timeout: 1 })) expect(yield* next).toBe("a");
    })(),
  );
  expect(loop.time()).toBe(0.01);
  expect(loop.turns().next().value).toBe(Infinity);
});

test("BaseTaskTests.test_as_completed_resume_iterator: an iteration that was left can be taken up again", () => {
  const collected = runOnLoop(function* () {
    const collected: number[] = [];
    const iterator = asCompleted([value(0), value(1), value(2), value(3)]);
    for (const next of iterator) {
      collected.push(yield* next);
      if (collected.length === 2) break;
    }
    expect(collected).toHaveLength(2);
    for (const next of iterator) collected.push(yield* next);
    return collected;
  });
  expect(collected).toEqual([0, 1, 2, 3]);
});

test("BaseTaskTests.test_as_completed_reverse_wait: whoever is awaited first gets what is ready first", () => {
  const loop = new EventLoop();
  loop.runUntilComplete(
    (function* () {
      const [first, second] = [...asCompleted([sleep(0.05, "a"), sleep(0.1, "b")])] as [
        Coroutine<string>,
        Coroutine<string>,
      ];
      expect(yield* second).toBe("a");
      expect(loop.time()).toBe(0.05);
      expect(yield* first).toBe("b");
      expect(loop.time()).toBe(0.1);
    })(),
  );
});

test("BaseTaskTests.test_as_completed_concurrent: several can be awaited side by side", () => {
  const results = runOnLoop(function* () {
    const nexts = [...asCompleted([sleep(0.05, "a"), sleep(0.05, "b")])];
    expect(nexts).toHaveLength(2);
    const [done] = yield* wait(nexts.map((next) => ensureFuture(next)));
    return new Set([...done].map((task) => task.result()));
  });
  expect(results).toEqual(new Set(["a", "b"]));
});

test("BaseTaskTests.test_as_completed_duplicate_coroutines: a coroutine given twice comes once", () => {
  const results = runOnLoop(function* () {
    const twice = value("ham");
    const results: string[] = [];
    for (const next of asCompleted([twice, twice, value("spam")])) results.push(yield* next);
    return results;
  });
  expect(results).toEqual(["ham", "spam"]);
});

test("BaseTaskTests.test_as_completed_coroutine_without_loop: coroutines need a running loop", () => {
  expect(() => [...asCompleted([value(42)])]).toThrow("no running event loop");
});

test("BaseTaskTests.test_as_completed_coroutine_use_running_loop: coroutines become tasks of the running loop", () => {
  runOnLoop(function* () {
    const nexts = [...asCompleted([value(42)])];
    expect(nexts).toHaveLength(1);
    expect(yield* nexts[0] as Coroutine<number>).toBe(42);
  });
});

test("BaseTaskTests.test_as_completed_invalid_args: a single future or coroutine is no list", () => {
  const loop = new EventLoop();
  for (const single of [loop.createFuture(), value(1)])
    expect(() => asCompleted(single as unknown as Awaitable<unknown>[])).toThrow(TypeError);
});
