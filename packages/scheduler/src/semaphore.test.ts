import { describe, expect, it } from "vitest";
import { BoundedSemaphore, type Coroutine, createTask, Semaphore, sleep, wait } from "./index.ts";
import { trail } from "./trail.fixture.ts";

describe("a semaphore", () => {
  it("lets so many in at a time, in the order in which they came", () => {
    expect(
      trail(function* (note) {
        const semaphore = new Semaphore(2);
        const worker = function* (name: string): Coroutine<void> {
          yield* semaphore.acquire();
          note(name);
          yield* sleep(1);
          semaphore.release();
          note(`${name} out, locked ${semaphore.locked()}`);
        };
        yield* wait(["a", "b", "c", "d"].map((name) => createTask(worker(name))));
        note(semaphore);
      }),
    ).toEqual([
      "2 a",
      "2 b",
      "4 a out, locked true",
      "4 b out, locked true",
      "5 c",
      "5 d",
      "7 c out, locked false",
      "7 d out, locked false",
      "9 <Semaphore [unlocked, value:2]>",
    ]);
  });

  it("passes room on that was kept for one who was cancelled", () => {
    expect(
      trail(function* (note) {
        const semaphore = new Semaphore(0);
        const worker = function* (name: string): Coroutine<void> {
          yield* semaphore.acquire();
          note(name);
        };
        const a = createTask(worker("a"));
        const b = createTask(worker("b"));
        yield* sleep(0);
        semaphore.release();
        note(semaphore);
        a.cancel();
        yield* wait([a, b]);
        note(a.cancelled());
      }),
    ).toEqual(["2 <Semaphore [locked, waiters:2]>", "4 b", "6 true"]);
  });

  it("does not begin below zero", () => {
    expect(() => new Semaphore(-1)).toThrow(new RangeError("Semaphore initial value must be >= 0"));
  });
});

describe("a bounded semaphore", () => {
  it("is not released more often than it was acquired", () => {
    trail(function* () {
      const semaphore = new BoundedSemaphore(1);
      yield* semaphore.with(function* () {
        expect(semaphore.locked()).toBe(true);
      });
      expect(() => semaphore.release()).toThrow(new RangeError("BoundedSemaphore released too many times"));
    });
  });
});
