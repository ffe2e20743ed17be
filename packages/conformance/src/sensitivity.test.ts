import * as scheduler from "@interleave/scheduler";
import { afterEach, expect, test, vi } from "vitest";
import { explain, firstDifferent } from "./compare.ts";
import { loadOracle } from "./oracle.ts";
import type { Scheduler } from "./scheduled.ts";

// The comparison is worth something only if it sees the mistakes that it is there for: each of these is made on purpose.

const seed = 1;
const count = 200;
const oracle = await loadOracle();

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
  const asCompleted: typeof scheduler.asCompleted = (awaitables, options) =>
    scheduler.asCompleted([...awaitables].reverse(), options);
  expect(differs({ ...scheduler, asCompleted })).toBeGreaterThanOrEqual(0);
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
