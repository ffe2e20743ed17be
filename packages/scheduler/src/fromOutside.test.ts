import { describe, expect, it } from "vitest";
import { type Coroutine, EventLoop, type Future, getRunningLoop, run, runInRealTime, sleep } from "./index.ts";

declare function setTimeout(callback: () => void, milliseconds: number): unknown;

/** Runs a program that waits in real time for a future that nobody settles, and what the host does to its loop meanwhile. */
function meanwhile(act: (loop: EventLoop, future: Future<string>) => void): Promise<string> {
  const main = function* (): Coroutine<string> {
    const loop = getRunningLoop();
    const future = loop.createFuture<string>();
    setTimeout(() => act(loop, future), 0);
    return yield* future;
  };
  return runInRealTime(main());
}

describe("a loop that waits in real time with nothing to do", () => {
  it("wakes up for a timer that the host sets", async () => {
    expect(await meanwhile((loop, future) => loop.callLater(0.001, () => future.setResult("timer")))).toBe("timer");
  });

  it("wakes up for a callback of the host", async () => {
    expect(await meanwhile((loop, future) => loop.callSoon(() => future.setResult("callback")))).toBe("callback");
  });

  it("wakes up when the host stops it", async () => {
    await expect(meanwhile((loop) => loop.stop())).rejects.toThrow("Event loop stopped before Future completed.");
  });
});

describe("what a loop says", () => {
  it("of a timer is the call that set it", () => {
    const loop = new EventLoop();
    expect([loop.callLater(2, () => {}).reason, loop.callAt(3, () => {}).reason]).toEqual([
      "callLater(2)",
      "callAt(3)",
    ]);
  });

  it("of its clock is nothing when it only lets its driver breathe", () => {
    const jumps: string[] = [];
    const main = function* () {
      for (let turn = 0; turn < 5; turn++) yield* sleep(0);
      yield* sleep(2);
    };
    run(main(), {
      turnsPerPump: 1,
      instruments: [{ clockAdvanced: (from, to) => void jumps.push(`${from} to ${to}`) }],
    });
    expect(jumps).toEqual(["0 to 2"]);
  });

  it("to its instruments of what the exception handler is called for is a problem of a callback", () => {
    const problems: string[] = [];
    const main = function* () {
      getRunningLoop().callExceptionHandler({ message: "somebody else's" });
      yield* sleep(0);
    };
    run(main(), { instruments: [{ problemFound: ({ kind, message }) => void problems.push(`${kind}: ${message}`) }] });
    expect(problems).toEqual(["callbackRaised: somebody else's"]);
  });
});
