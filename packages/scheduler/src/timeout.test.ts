import { describe, expect, it } from "vitest";
import {
  type Coroutine,
  createTask,
  currentTask,
  getRunningLoop,
  sleep,
  type Timeout,
  TimeoutError,
  timeout,
  timeoutAt,
} from "./index.ts";
import { outcome, timeline, trail } from "./trail.fixture.ts";

const nap = () => sleep(9);

describe("timeout", () => {
  it("ends its body by a cancellation, and raises TimeoutError in its place", () => {
    expect(
      timeline(function* (note) {
        try {
          yield* timeout(1, nap);
        } catch (error) {
          expect(error).toBeInstanceOf(TimeoutError);
          note((error as Error).cause);
        }
        note(currentTask()?.cancelling());
      }),
    ).toEqual(["1 s, 3 CancelledError", "1 s, 3 0"]);
  });

  it("gives what its body returns in time", () => {
    expect(
      timeline(function* (note) {
        note(yield* timeout(2, () => sleep(1, "in time")));
        note(yield* timeout(null, () => sleep(99, "whenever")));
      }),
    ).toEqual(["1 s, 3 in time", "100 s, 5 whenever"]);
  });

  it("without time left lets its body go on until it waits", () => {
    expect(
      trail(function* (note) {
        note(yield* outcome(timeout(0, nap)));
        note(yield* outcome(timeout(0, () => sleep(0))));
        note(
          yield* timeout(0, function* (scope) {
            return scope.expired();
          }),
        );
        note(yield* outcome(timeout(-1, nap)));
      }),
    ).toEqual(["3 TimeoutError", "4 TimeoutError", "4 false", "6 TimeoutError"]);
  });

  it("counts from the call, not from when it is awaited", () => {
    expect(
      timeline(function* (note) {
        const limited = timeout(2, nap);
        yield* sleep(1);
        note(yield* outcome(limited));
        note(yield* outcome(timeoutAt(5, nap)));
      }),
    ).toEqual(["2 s, 5 TimeoutError", "5 s, 7 TimeoutError"]);
  });

  it("accepts a body that swallows the cancellation, or raises something else", () => {
    expect(
      timeline(function* (note) {
        const swallow = function* (scope: Timeout): Coroutine<string> {
          yield* outcome(sleep(9));
          return `expired ${scope.expired()}`;
        };
        const change = function* (): Coroutine<void> {
          yield* outcome(sleep(9));
          throw new Error("else");
        };
        note(yield* timeout(1, swallow));
        note(currentTask()?.cancelling());
        note(yield* outcome(timeout(1, change)));
        note(currentTask()?.cancelling());
      }),
    ).toEqual(["1 s, 3 expired true", "1 s, 3 0", "2 s, 5 Error: else", "2 s, 5 0"]);
  });

  it("can be given another deadline, or none", () => {
    expect(
      timeline(function* (note) {
        const prolong = function* (scope: Timeout): Coroutine<void> {
          yield* sleep(1);
          scope.reschedule(getRunningLoop().time() + 2);
          note(scope.when());
          yield* sleep(9);
        };
        const forgo = function* (scope: Timeout): Coroutine<string> {
          scope.reschedule(null);
          yield* sleep(9);
          return `${scope.when()} ${scope.expired()}`;
        };
        note(yield* outcome(timeout(2, prolong)));
        note(yield* timeout(2, forgo));
      }),
    ).toEqual(["1 s, 3 3", "3 s, 5 TimeoutError", "12 s, 7 null false"]);
  });

  it("can be given no other deadline once it has expired or is over", () => {
    expect(
      trail(function* (note) {
        const tryTo = (scope: Timeout) => {
          try {
            scope.reschedule(99);
          } catch (error) {
            note(error);
          }
        };
        const scopes: Timeout[] = [];
        yield* timeout(2, function* (scope) {
          scopes.push(scope);
        });
        const late = function* (scope: Timeout): Coroutine<void> {
          scopes.push(scope);
          try {
            yield* sleep(9);
          } finally {
            tryTo(scope);
          }
        };
        note(yield* outcome(timeout(2, late)));
        scopes.forEach(tryTo);
        note(scopes.map((scope) => scope.expired()));
      }),
    ).toEqual([
      "3 Error: Cannot change state of expiring Timeout",
      "3 TimeoutError",
      "3 Error: Cannot change state of finished Timeout",
      "3 Error: Cannot change state of expired Timeout",
      "3 false,true",
    ]);
  });

  it("raises from the outer one where two end together", () => {
    expect(
      timeline(function* (note) {
        const outer = timeout(1, function* () {
          try {
            yield* timeout(1, nap);
          } catch (error) {
            note(error);
            throw error;
          }
        });
        note(yield* outcome(outer));
        note(currentTask()?.cancelling());
      }),
    ).toEqual(["1 s, 3 CancelledError", "1 s, 3 TimeoutError", "1 s, 3 0"]);
  });

  it("lets a cancellation from elsewhere pass", () => {
    expect(
      timeline(function* (note) {
        const task = createTask(outcome(timeout(5, nap)));
        yield* sleep(1);
        task.cancel("else");
        note(yield* task);
      }),
    ).toEqual(["1 s, 6 CancelledError: else"]);
  });

  it("needs a task to be awaited in", () => {
    trail(function* () {
      const loop = getRunningLoop();
      const done = loop.createFuture<string>();
      loop.callSoon(() => {
        try {
          timeout(1, nap).next();
        } catch (error) {
          done.setResult(String(error));
        }
      });
      expect(yield* done).toBe("Error: Timeout should be used inside a task");
    });
  });
});
