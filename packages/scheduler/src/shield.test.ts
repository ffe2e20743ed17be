import { describe, expect, it } from "vitest";
import { type Coroutine, createTask, shield, sleep } from "./index.ts";
import { outcome, timeline, trail } from "./trail.fixture.ts";

function* nap(seconds: number, name: string): Coroutine<string> {
  yield* sleep(seconds);
  return name;
}

describe("shield", () => {
  it("ends as what it shields does, one turn after it", () => {
    expect(
      trail(function* (note) {
        const fail = (function* (): Coroutine<string> {
          throw new Error("boom");
        })();
        note(yield* shield(nap(0, "a")));
        note(yield* outcome(shield(fail)));
      }),
    ).toEqual(["5 a", "8 Error: boom"]);
  });

  it("gives back what is done already", () => {
    trail(function* () {
      const task = createTask(nap(0, "a"));
      yield* task;
      expect(shield(task)).toBe(task);
    });
  });

  it("keeps a cancellation from what it shields", () => {
    expect(
      timeline(function* (note) {
        const inner = createTask(nap(1, "inner"));
        const outer = createTask(outcome(shield(inner)));
        yield* sleep(0);
        outer.cancel("m");
        note(yield* outer);
        note(yield* inner);
      }),
    ).toEqual(["0 s, 4 CancelledError: m", "1 s, 7 inner"]);
  });

  it("is cancelled when what it shields is", () => {
    expect(
      trail(function* (note) {
        const inner = createTask(nap(1, "inner"));
        const outer = shield(inner);
        inner.cancel("unheard");
        note(yield* outcome(outer));
        note(outer.cancelled());
      }),
    ).toEqual(["4 CancelledError", "4 true"]);
  });
});
