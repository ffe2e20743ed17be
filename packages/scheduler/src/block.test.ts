import { describe, expect, it } from "vitest";
import { block, type Coroutine, createTask, run, sleep } from "./index.ts";
import { timeline } from "./trail.fixture.ts";

describe("block", () => {
  it("holds everybody: the clock moves, timers come late, all at the time when it ends", () => {
    expect(
      timeline(function* (note) {
        const nap = function* (seconds: number): Coroutine<void> {
          yield* sleep(seconds);
          note(`slept ${seconds}`);
        };
        const naps = [createTask(nap(2)), createTask(nap(1))];
        yield* sleep(0);
        note("busy");
        block(3);
        note("free");
        for (const each of naps) yield* each;
      }),
    ).toEqual(["0 s, 2 busy", "3 s, 2 free", "3 s, 4 slept 1", "3 s, 4 slept 2"]);
  });

  it("refuses what is no time, and code that no loop runs", () => {
    const main = function* (seconds: number): Coroutine<void> {
      block(seconds);
    };
    expect(() => run(main(-1))).toThrow("Invalid time to block: -1");
    expect(() => run(main(NaN))).toThrow("Invalid time to block: NaN");
    expect(() => block(1)).toThrow("no running event loop");
  });
});
