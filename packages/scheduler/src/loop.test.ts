import { describe, expect, it } from "vitest";
import { EventLoop, getRunningLoop, sleep, VirtualClock } from "./index.ts";
import { timeline, trail } from "./trail.fixture.ts";

/** What callbacks wrote while the loop ran until it was stopped. */
function calls(plan: (loop: EventLoop, note: (text: string) => void) => void, stopAt = 100): string[] {
  const loop = new EventLoop();
  const log: string[] = [];
  plan(loop, (text) => log.push(`${loop.turn} ${text}`));
  loop.callAt(stopAt, () => loop.stop());
  loop.runForever();
  return log;
}

describe("a turn", () => {
  it("runs what was ready when it began; what is added waits for the next", () => {
    expect(
      calls((loop, note) => {
        loop.callSoon(() => {
          note("a");
          loop.callSoon(note, "c");
        });
        loop.callSoon(note, "b");
      }),
    ).toEqual(["1 a", "1 b", "2 c"]);
  });

  it("runs due timers after everything that was ready, though they were set before", () => {
    expect(
      calls((loop, note) => {
        loop.callLater(0, note, "timer");
        loop.callLater(-5, note, "earlier timer");
        loop.callSoon(note, "soon");
      }),
    ).toEqual(["1 soon", "1 earlier timer", "1 timer"]);
  });

  it("skips what was cancelled", () => {
    expect(
      calls((loop, note) => {
        const gone = loop.callSoon(note, "gone");
        const never = loop.callLater(1, note, "never");
        gone.cancel();
        never.cancel();
        never.cancel();
        loop.callSoon(note, String([gone.cancelled(), never.cancelled()]));
      }),
    ).toEqual(["1 true,true"]);
  });

  it("goes on after a callback that raises, and tells the exception handler", () => {
    const loop = new EventLoop();
    const log: string[] = [];
    loop.setExceptionHandler((_, { message }) => log.push(message));
    loop.callSoon(() => {
      throw new Error("boom");
    });
    loop.callSoon(() => {
      log.push("next");
      loop.stop();
    });
    loop.runForever();
    expect(log).toEqual(["Exception in callback: Error: boom", "next"]);
  });
});

describe("timers", () => {
  it("with one deadline fire in the order they were set", () => {
    const names = ["a", "b", "c", "d", "e", "f", "g", "h"];
    const fired = calls((loop, note) => {
      for (const name of names) loop.callAt(1, note, name);
    });
    expect(fired).toEqual(names.map((name) => `1 ${name}`));
  });

  it("less than a nanosecond apart fire in one turn, at the time of the first", () => {
    expect(
      calls((loop, note) => {
        loop.callAt(1.6, () => note(`second at ${loop.time()}`));
        loop.callAt(1.5999999999999999, () => note(`first at ${loop.time()}`));
      }),
    ).toEqual(["1 first at 1.5999999999999999", "1 second at 1.5999999999999999"]);
  });

  it("take their time, however short, when nothing else is ready", () => {
    expect(calls((loop, note) => loop.callAt(1e-10, () => note(`at ${loop.time()}`)))).toEqual(["1 at 1e-10"]);
  });

  it("fire when the clock is so far that a nanosecond vanishes in it", () => {
    expect(calls((loop, note) => loop.callAt(2 ** 25 + 0.1, note, "late"), 2 ** 26)).toEqual(["1 late"]);
  });

  it("keep their order when most of many are cancelled", () => {
    const loop = new EventLoop();
    const log: number[] = [];
    const timers = Array.from({ length: 300 }, (_, i) => loop.callAt((i * 7) % 300, () => log.push((i * 7) % 300)));
    for (const timer of timers) if (timer.when % 10 !== 0) timer.cancel();
    loop.callAt(300, () => loop.stop());
    loop.runForever();
    expect(log).toEqual(Array.from({ length: 30 }, (_, i) => i * 10));
  });

  it("refuse what is no number of seconds", () => {
    const loop = new EventLoop();
    expect(() => loop.callLater(NaN, () => {})).toThrow("Invalid delay: NaN (not a number)");
    expect(() => loop.callLater(null as unknown as number, () => {})).toThrow("delay must not be None");
    expect(() => loop.callAt(null as unknown as number, () => {})).toThrow("when cannot be None");
  });
});

describe("stopping", () => {
  it("lets the turn end, and keeps what is left for the next run", () => {
    const loop = new EventLoop();
    const log: string[] = [];
    loop.callSoon(() => {
      log.push("a");
      loop.stop();
      loop.callSoon(() => log.push("left over"));
    });
    loop.callSoon(() => log.push("b"));
    loop.runForever();
    expect(log).toEqual(["a", "b"]);
    loop.stop();
    loop.runForever();
    expect(log).toEqual(["a", "b", "left over"]);
    expect(loop.turn).toBe(2);
  });

  it("before main is done is an error", () => {
    const loop = new EventLoop();
    loop.callSoon(() => loop.stop());
    expect(() => loop.runUntilComplete(sleep(1))).toThrow("Event loop stopped before Future completed.");
  });

  it("by closing ends everything", () => {
    const loop = new EventLoop();
    loop.close();
    expect(loop.isClosed()).toBe(true);
    expect(() => loop.callSoon(() => {})).toThrow("Event loop is closed");
    expect(() => loop.callLater(1, () => {})).toThrow("Event loop is closed");
    expect(() => loop.createTask(sleep(1))).toThrow("Event loop is closed");
    expect(() => loop.runForever()).toThrow("Event loop is closed");
  });

  it("by closing from inside is refused", () => {
    const loop = new EventLoop();
    const main = function* () {
      expect(getRunningLoop()).toBe(loop);
      expect(loop.isRunning()).toBe(true);
      loop.close();
    };
    expect(() => loop.runUntilComplete(main())).toThrow("Cannot close a running event loop");
    expect(loop.isRunning()).toBe(false);
  });
});

describe("running until complete", () => {
  it("runs the whole turn after main's last step", () => {
    expect(
      trail(function* (note) {
        const loop = getRunningLoop();
        yield* sleep(0);
        note("main ends");
        loop.callSoon(() => {
          note("left over");
          loop.callSoon(note, "never");
        });
      }),
    ).toEqual(["2 main ends", "3 left over"]);
  });

  it("takes one turn for a future that is done", () => {
    const loop = new EventLoop();
    const future = loop.createFuture<string>();
    future.setResult("done");
    expect(loop.runUntilComplete(future)).toBe("done");
    expect(loop.turn).toBe(1);
  });

  it("refuses a second run at a time", () => {
    const loop = new EventLoop();
    const messages: unknown[] = [];
    const attempt = (body: () => unknown) => {
      try {
        body();
      } catch (error) {
        messages.push((error as Error).message);
      }
    };
    const main = function* () {
      attempt(() => loop.runUntilComplete(sleep(1)));
      attempt(() => new EventLoop().runForever());
      attempt(() => loop.runUntilComplete(5 as unknown as ReturnType<typeof sleep>));
    };
    loop.runUntilComplete(main());
    attempt(() => loop.runUntilComplete(5 as unknown as ReturnType<typeof sleep>));
    attempt(() => loop.runUntilComplete(new EventLoop().createFuture()));
    expect(messages).toEqual([
      "This event loop is already running",
      "Cannot run the event loop while another loop is running",
      "This event loop is already running",
      "A future, a coroutine or an awaitable is required",
      "The future belongs to a different loop than the one specified as the loop argument",
    ]);
  });
});

describe("the loop as a generator", () => {
  it("yields the next timer's instant when nothing is ready, and the present one after so many turns", () => {
    const clock = new VirtualClock();
    const loop = new EventLoop({ clock });
    loop.turnsPerPump = 2;
    const instants: number[] = [];
    loop.createTask(
      (function* () {
        for (let i = 0; i < 4; i++) yield* sleep(0);
        yield* sleep(1.5);
      })(),
    );
    for (const instant of loop.turns()) {
      instants.push(instant);
      if (instant === Infinity) break;
      clock.jumpTo(instant);
    }
    expect(instants).toEqual([0, 0, 1.5, 1.5, Infinity]);
  });

  it("leaves the thread to another loop between turns", () => {
    const first = new EventLoop();
    const second = new EventLoop();
    first.callAt(1, () => first.stop());
    const turns = first.turns();
    expect(turns.next()).toEqual({ done: false, value: 1 });
    expect(second.runUntilComplete(sleep(2, "meanwhile"))).toBe("meanwhile");
    expect(second.time()).toBe(2);
    turns.return();
    expect(first.isRunning()).toBe(false);
  });
});

describe("sleep", () => {
  it("without a positive time lets the others go first, once", () => {
    expect(
      trail(function* (note) {
        getRunningLoop().callSoon(note, "other");
        note(yield* sleep(-1, "result"));
      }),
    ).toEqual(["2 other", "2 result"]);
  });

  it("goes on one turn after its timer, at the timer's own time", () => {
    expect(
      timeline(function* (note) {
        note("asleep");
        note(yield* sleep(0.3, "awake"));
        yield* sleep(0.1);
        note("again");
      }),
    ).toEqual(["0 s, 1 asleep", "0.3 s, 3 awake", "0.4 s, 5 again"]);
  });

  it("refuses NaN when it is awaited", () => {
    const loop = new EventLoop();
    const nothing = sleep(NaN);
    expect(() => loop.runUntilComplete(nothing)).toThrow("Invalid delay: NaN (not a number)");
  });

  it("cannot be awaited twice", () => {
    const loop = new EventLoop();
    const once = sleep(1);
    const main = function* () {
      yield* once;
      yield* once;
    };
    expect(() => loop.runUntilComplete(main())).toThrow("cannot reuse already awaited coroutine");
  });
});
