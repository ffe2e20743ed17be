import { describe, expect, it } from "vitest";
import { type Awaitable, asCompleted, type Coroutine, createTask, sleep } from "./index.ts";
import { outcome, timeline, trail } from "./trail.fixture.ts";

function* nap(seconds: number, name: string): Coroutine<string> {
  yield* sleep(seconds);
  return name;
}

function* fail(seconds: number): Coroutine<string> {
  yield* sleep(seconds);
  throw new Error("boom");
}

describe("asCompleted", () => {
  it("hands out one after the other as they end, two turns later", () => {
    expect(
      timeline(function* (note) {
        for (const next of asCompleted([nap(2, "slow"), nap(1, "fast"), fail(1.5)])) note(yield* outcome(next));
      }),
    ).toEqual(["1 s, 6 fast", "1.5 s, 10 Error: boom", "2 s, 14 slow"]);
  });

  it("costs two turns for the first of those that are done, and none for the rest", () => {
    expect(
      trail(function* (note) {
        const tasks = ["a", "b"].map((name) => createTask(nap(0, name)));
        for (const task of tasks) yield* task;
        note("both done");
        for (const next of asCompleted(tasks)) note(yield* next);
      }),
    ).toEqual(["4 both done", "6 a", "6 b"]);
  });

  it("starts its coroutines when it is called, each of them once", () => {
    expect(
      trail(function* (note) {
        const starter = (function* () {
          note("started");
          return "a";
        })();
        const all = asCompleted([starter, starter]);
        yield* sleep(0);
        note([...all].length);
      }),
    ).toEqual(["2 started", "2 1"]);
  });

  it("gives the first end to whoever awaits first", () => {
    expect(
      timeline(function* (note) {
        const [one, two] = asCompleted([nap(1, "first"), nap(2, "second")]) as Iterable<Coroutine<string>>;
        if (!one || !two) return;
        const later = createTask(outcome(two));
        yield* sleep(0);
        note(yield* one);
        note(yield* later);
      }),
    ).toEqual(["2 s, 10 second", "2 s, 10 first"]);
  });

  it("raises TimeoutError for each that is late, at once after the first, and cancels none of them", () => {
    expect(
      timeline(function* (note) {
        const slow = createTask(nap(2, "slow"));
        const all: Awaitable<string>[] = [slow, nap(3, "slower"), nap(0, "fast")];
        for (const next of asCompleted(all, { timeout: 1 })) note(yield* outcome(next));
        note(yield* slow);
      }),
    ).toEqual(["0 s, 5 fast", "1 s, 7 TimeoutError", "1 s, 7 TimeoutError", "2 s, 10 slow"]);
  });

  it("passes an end on if the one it was meant for is cancelled", () => {
    expect(
      trail(function* (note) {
        const [one, two] = asCompleted([nap(0, "a"), nap(9, "b")]) as Iterable<Coroutine<string>>;
        if (!one || !two) return;
        const tasks = [createTask(outcome(one)), createTask(outcome(two))];
        yield* sleep(0);
        yield* sleep(0);
        yield* sleep(0);
        tasks[0]?.cancel();
        for (const task of tasks) note(yield* task);
      }),
    ).toEqual(["6 CancelledError", "6 a"]);
  });

  it("of nothing hands out nothing", () => {
    expect(
      trail(function* (note) {
        note([...asCompleted([], { timeout: 1 })].length);
      }),
    ).toEqual(["1 0"]);
  });

  it("refuses a single awaitable", () => {
    expect(
      trail(function* (note) {
        const task = createTask(nap(0, "a"));
        for (const single of [task, nap(0, "b")]) {
          try {
            asCompleted(single as unknown as Iterable<Awaitable<string>>);
          } catch (error) {
            note(error);
          }
        }
      }),
    ).toEqual([
      "1 TypeError: expects an iterable of awaitables, not [object Object]",
      "1 TypeError: expects an iterable of awaitables, not [object Generator]",
    ]);
  });
});
