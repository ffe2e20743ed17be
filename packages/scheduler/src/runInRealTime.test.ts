import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { block, EventLoop, getRunningLoop, RealClock, run, runInRealTime, sleep, VirtualClock } from "./index.ts";

// The host's, faked below.
declare function setTimeout(callback: () => void, milliseconds: number): unknown;

describe("runInRealTime", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("waits in earnest for each timer", async () => {
    const log: string[] = [];
    const main = function* () {
      yield* sleep(1.5);
      log.push(`${getRunningLoop().time()}`);
      yield* sleep(1);
      return "done";
    };
    const result = runInRealTime(main());
    await vi.advanceTimersByTimeAsync(1499);
    expect(log).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(log).toEqual(["1.5"]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(await result).toBe("done");
  });

  it("is woken by what the host does to the loop", async () => {
    const log: string[] = [];
    const main = function* () {
      const answer = getRunningLoop().createFuture<string>();
      setTimeout(() => answer.setResult("from outside"), 700);
      log.push(yield* answer);
      log.push(`${getRunningLoop().time()}`);
    };
    const result = runInRealTime(main());
    await vi.advanceTimersByTimeAsync(5000);
    await result;
    expect(log).toEqual(["from outside", "0.701"]);
  });

  it("leaves the host its turn while coroutines keep the loop busy", async () => {
    let stop = false;
    const main = function* () {
      while (!stop) yield* sleep(0);
      return "stopped";
    };
    const result = runInRealTime(main());
    setTimeout(() => {
      stop = true;
    }, 10);
    await vi.advanceTimersByTimeAsync(20);
    expect(await result).toBe("stopped");
  });

  it("rejects with main's exception, and with misuse", async () => {
    const main = function* () {
      throw new Error("boom");
    };
    await expect(runInRealTime(main())).rejects.toThrow("boom");
    await expect(runInRealTime(5 as never)).rejects.toThrow("a coroutine was expected, got 5");
    await expect(runInRealTime(sleep(1), { clock: new VirtualClock() })).rejects.toThrow(
      "A virtual clock does not move in real time.",
    );
  });
});

describe("a real clock", () => {
  it("cannot be run at once", () => {
    expect(() => run(sleep(1), { clock: new RealClock() })).toThrow("Only a virtual clock can be run at once.");
    expect(() => new EventLoop({ clock: new RealClock() }).runForever()).toThrow("Only a virtual clock");
  });

  it("really passes while code blocks", async () => {
    const main = function* () {
      const { clock } = getRunningLoop();
      const before = clock.time();
      block(0.01);
      return clock.time() - before;
    };
    expect(await runInRealTime(main())).toBeGreaterThanOrEqual(0.01);
  });
});
