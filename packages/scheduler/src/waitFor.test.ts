import { describe, expect, it } from "vitest";
import { type Coroutine, createTask, currentTask, getRunningLoop, sleep, TimeoutError, waitFor } from "./index.ts";
import { outcome, timeline, trail } from "./trail.fixture.ts";

function* nap(seconds: number, name: string): Coroutine<string> {
  yield* sleep(seconds);
  return name;
}

describe("waitFor", () => {
  it("runs a coroutine in its caller's own task, at no cost", () => {
    expect(
      timeline(function* (note) {
        const whoAmI = function* () {
          return currentTask()?.name;
        };
        note(yield* waitFor(whoAmI(), 1));
        note(yield* waitFor(whoAmI(), null));
        note(yield* waitFor(nap(1, "in time"), 2));
      }),
    ).toEqual(["0 s, 1 Task-1", "0 s, 1 Task-1", "1 s, 3 in time"]);
  });

  it("raises TimeoutError in the turn after the timer, for a coroutine and for a future", () => {
    expect(
      timeline(function* (note) {
        const future = getRunningLoop().createFuture();
        note(yield* outcome(waitFor(nap(9, "late"), 1)));
        note(yield* outcome(waitFor(future, 1)));
        note(future.cancelled());
      }),
    ).toEqual(["1 s, 3 TimeoutError", "2 s, 5 TimeoutError", "2 s, 5 true"]);
  });

  it("raises TimeoutError one turn later for a task, which ends first", () => {
    expect(
      timeline(function* (note) {
        const task = createTask(nap(9, "late"));
        note(yield* outcome(waitFor(task, 1)));
        note(task.cancelled());
      }),
    ).toEqual(["1 s, 5 TimeoutError", "1 s, 5 true"]);
  });

  it("tells the cancellation that it stands for", () => {
    trail(function* () {
      try {
        yield* waitFor(sleep(9), 1);
      } catch (error) {
        expect(error).toBeInstanceOf(TimeoutError);
        expect(String((error as Error).cause)).toBe("CancelledError");
        expect(currentTask()?.cancelling()).toBe(0);
      }
    });
  });

  it("gives the value of what swallows the cancellation", () => {
    expect(
      timeline(function* (note) {
        note(yield* waitFor(outcome(sleep(9)), 1));
        note(currentTask()?.cancelling());
      }),
    ).toEqual(["1 s, 3 CancelledError", "1 s, 3 0"]);
  });

  it("without time left never starts a coroutine, and waits until it has ended", () => {
    expect(
      trail(function* (note) {
        const never = (function* (): Coroutine<void> {
          note("never");
        })();
        note(yield* outcome(waitFor(never, 0)));
      }),
    ).toEqual(["4 TimeoutError"]);
  });

  it("without time left still gives what is done already", () => {
    expect(
      trail(function* (note) {
        const task = createTask(nap(0, "done"));
        yield* task;
        note(yield* waitFor(task, -1));
      }),
    ).toEqual(["4 done"]);
  });

  it("passes on a cancellation that somebody else asked for", () => {
    expect(
      timeline(function* (note) {
        const task = createTask(outcome(waitFor(sleep(9), 5)));
        yield* sleep(1);
        task.cancel("else");
        note(yield* task);
      }),
    ).toEqual(["1 s, 6 CancelledError: else"]);
  });
});
