import { describe, expect, it } from "vitest";
import { type Coroutine, createTask, Lock, nameCoroutine, sleep } from "./index.ts";
import { outcome, trail } from "./trail.fixture.ts";

function* named(): Coroutine<string> {
  yield* sleep(0);
  return "result";
}

nameCoroutine(named, "named");

const TWICE = "Error: cannot reuse already awaited coroutine";

describe("a coroutine that is awaited a second time", () => {
  it("says so, if its function has been named", () => {
    expect(
      trail(function* (note) {
        const coroutine = named();
        note(yield* coroutine);
        note(yield* outcome(coroutine));
        note(yield* outcome(createTask(coroutine)));
      }),
    ).toEqual(["2 result", `2 ${TWICE}`, `4 ${TWICE}`]);
  });

  it("says so after a task has run it, named or not", () => {
    expect(
      trail(function* (note) {
        const nameless = (function* (): Coroutine<void> {})();
        const coroutine = named();
        yield* createTask(coroutine);
        yield* createTask(nameless);
        note(yield* outcome(coroutine));
        note(yield* outcome(createTask(nameless)));
      }),
    ).toEqual([`6 ${TWICE}`, `8 ${TWICE}`]);
  });

  it("says so if it is one of this package", () => {
    expect(
      trail(function* (note) {
        for (const coroutine of [sleep(0), new Lock().acquire()]) {
          yield* coroutine;
          note(yield* outcome(coroutine));
        }
      }),
    ).toEqual([`2 ${TWICE}`, `2 ${TWICE}`]);
  });

  it("says so at once if it is a sleep that somebody else still waits for", () => {
    expect(
      trail(function* (note) {
        for (const seconds of [0, 1]) {
          const shared = sleep(seconds, "slept");
          const first = createTask(outcome(shared));
          const second = createTask(outcome(shared));
          note(yield* second);
          note(yield* first);
        }
      }),
    ).toEqual([`3 ${TWICE}`, "3 slept", `5 ${TWICE}`, "8 slept"]);
  });

  it("says so to a task that is to run a sleep which was awaited before", () => {
    expect(
      trail(function* (note) {
        const once = sleep(0);
        yield* once;
        note(yield* outcome(createTask(once)));
      }),
    ).toEqual([`4 ${TWICE}`]);
  });
});
