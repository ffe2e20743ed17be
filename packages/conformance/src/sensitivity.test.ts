import * as scheduler from "@interleave/scheduler";
import { afterEach, expect, test, vi } from "vitest";
import { explain, firstDifferent } from "./compare.ts";
import type { Log } from "./log.ts";
import { loadOracle, loadSmallOracle, type Oracle } from "./oracle.ts";
import type { Scheduler } from "./scheduled.ts";
import { compareSmall } from "./small/compareSmall.ts";

// The comparison is worth something only if it sees the mistakes that it is there for: each of these is made on purpose.

const seed = 1;
const count = 200;
const ask = await loadOracle();
const known = new Map<string, Log>();

/** Asks about each program once: what asyncio does stays the same however wrong the scheduler is. */
const oracle: Oracle = (sources) => {
  const unknown = sources.filter((source) => !known.has(source));
  for (const [index, log] of ask(unknown).entries()) known.set(unknown[index] ?? "", log);
  return sources.flatMap((source) => known.get(source) ?? []);
};

afterEach(() => {
  vi.restoreAllMocks();
});

const differs = (wrong: Scheduler) => firstDifferent({ seed, count, oracle, scheduler: wrong });

test("the scheduler as it is passes", () => {
  expect(differs(scheduler)).toBe(-1);
});

test("equal deadlines fired in the reverse order are seen", () => {
  const { setTimer } = scheduler.EventLoop.prototype;
  vi.spyOn(scheduler.EventLoop.prototype, "setTimer").mockImplementation(function (this: scheduler.EventLoop, timer) {
    // Ties are broken by the timer's number.
    return setTimer.call(this, Object.assign(timer, { id: -timer.id }));
  });
  expect(differs(scheduler)).toBeGreaterThanOrEqual(0);
});

test("a sleep(0) that does not give way is seen", () => {
  function* sleep(seconds: number, result?: unknown): scheduler.Coroutine<unknown> {
    return seconds <= 0 ? result : yield* scheduler.sleep(seconds, result);
  }
  expect(differs({ ...scheduler, sleep } as Scheduler)).toBeGreaterThanOrEqual(0);
});

test("a wait that comes back one turn late is seen", () => {
  function* wait(...of: Parameters<typeof scheduler.wait>): ReturnType<typeof scheduler.wait> {
    const sets = yield* scheduler.wait(...of);
    yield* scheduler.sleep(0);
    return sets;
  }
  expect(differs({ ...scheduler, wait } as Scheduler)).toBeGreaterThanOrEqual(0);
});

test("an asCompleted that starts its members from the end is seen", () => {
  const asCompleted = (awaitables: Iterable<scheduler.Awaitable<unknown>>, options?: { timeout?: number | null }) =>
    scheduler.asCompleted([...awaitables].reverse(), options);
  expect(differs({ ...scheduler, asCompleted } as Scheduler)).toBeGreaterThanOrEqual(0);
});

test("requests to cancel that are never taken back are seen", () => {
  vi.spyOn(scheduler.Task.prototype, "uncancel").mockImplementation(function (this: scheduler.Task<unknown>) {
    return this.cancelling();
  });
  expect(differs(scheduler)).toBeGreaterThanOrEqual(0);
});

test("a lock that is taken a turn late is seen", () => {
  class Lock extends scheduler.Lock {
    override *acquire(): scheduler.Coroutine<true> {
      yield* scheduler.sleep(0);
      return yield* super.acquire();
    }
  }
  expect(differs({ ...scheduler, Lock })).toBeGreaterThanOrEqual(0);
});

test("a queue that hands out its items a turn late is seen", () => {
  class Queue<T> extends scheduler.Queue<T> {
    override *get(): scheduler.Coroutine<T> {
      const item = yield* super.get();
      yield* scheduler.sleep(0);
      return item;
    }
  }
  expect(differs({ ...scheduler, Queue })).toBeGreaterThanOrEqual(0);
});

test("a timeout that starts counting late is seen", () => {
  const timeout: typeof scheduler.timeout = (seconds, body) => scheduler.timeout(seconds && seconds + 0.1, body);
  expect(differs({ ...scheduler, timeout })).toBeGreaterThanOrEqual(0);
});

test("context variables that all tasks share are seen", () => {
  class ContextVar<T> extends scheduler.ContextVar<T> {
    #value: T | undefined;
    override get(): T {
      return this.#value ?? super.get();
    }
    override set(value: T): ReturnType<scheduler.ContextVar<T>["set"]> {
      this.#value = value;
      return super.set(value);
    }
  }
  expect(differs({ ...scheduler, ContextVar } as Scheduler)).toBeGreaterThanOrEqual(0);
});

test("small programs see a condition that wakes one too many, and show the smallest first", async () => {
  class Condition extends scheduler.Condition {
    override notify(n = 1): void {
      super.notify(n + 1);
    }
  }
  const family = { name: "conditions, and nothing else", actions: "qn", last: "" };
  const [found] = compareSmall(family, 1, await loadSmallOracle(), { ...scheduler, Condition }).differences;
  expect(found).toMatch(/^q q n\n {2}asyncio: .*\n {2}scheduler: /);
});

test("a difference is shown as the smallest program that has it, in both languages, with both logs", () => {
  const block: typeof scheduler.block = () => undefined;
  const wrong = { ...scheduler, block };
  const text = explain({ seed, count, oracle, scheduler: wrong }, differs(wrong));
  expect(text).toMatch(/^program \d+ of seed 1 differs; made smaller, it is\n/);
  expect(text).toMatch(/async def main\(\):\n {4}block\(0\.\d\)\n/);
  expect(text).toMatch(/function\* main\(\) {\n {2}block\(0\.\d\);\n}/);
  expect(text).toMatch(/asyncio:\n.*\n>>> finished at 0\.\d after \d turns\n/);
  expect(text).toMatch(/scheduler:\n.*\n>>> finished at 0 after \d turns$/);
});
