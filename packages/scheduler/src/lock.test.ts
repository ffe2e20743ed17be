import { describe, expect, it } from "vitest";
import { type Coroutine, createTask, currentTask, EventLoop, Lock, sleep, wait } from "./index.ts";
import { outcome, trail } from "./trail.fixture.ts";

describe("a lock", () => {
  it("goes to those who wait in the order in which they came, and nobody gets in between", () => {
    expect(
      trail(function* (note) {
        const lock = new Lock();
        const worker = function* (name: string): Coroutine<void> {
          yield* lock.acquire();
          note(name);
          yield* sleep(0);
          lock.release();
        };
        yield* lock.acquire();
        const tasks = ["a", "b", "c"].map((name) => createTask(worker(name)));
        yield* sleep(0);
        lock.release();
        note(`locked ${lock.locked()}`);
        yield* lock.acquire();
        note("main again");
        lock.release();
        yield* wait(tasks);
      }),
    ).toEqual(["2 locked false", "3 a", "5 b", "7 c", "9 main again"]);
  });

  it("goes to the next one when the one whose turn it is was cancelled", () => {
    expect(
      trail(function* (note) {
        const lock = new Lock();
        const worker = function* (name: string): Coroutine<void> {
          yield* lock.acquire();
          note(name);
        };
        yield* lock.acquire();
        const a = createTask(worker("a"));
        const b = createTask(worker("b"));
        yield* sleep(0);
        lock.release();
        a.cancel();
        note("released");
        yield* wait([a, b]);
        note(a.cancelled());
      }),
    ).toEqual(["2 released", "4 b", "6 true"]);
  });

  it("costs no turn when it is free, also after all who waited were cancelled", () => {
    expect(
      trail(function* (note) {
        const lock = new Lock();
        note(yield* lock.acquire());
        const task = createTask(lock.acquire());
        yield* sleep(0);
        task.cancel();
        lock.release();
        note(yield* lock.acquire());
      }),
    ).toEqual(["1 true", "2 true"]);
  });

  it("is released by with, however the body ends", () => {
    expect(
      trail(function* (note) {
        const lock = new Lock();
        const body = function* (): Coroutine<never> {
          note(lock.locked());
          throw new Error("boom");
        };
        note(yield* outcome(lock.with(body)));
        note(lock.locked());
        note(
          yield* lock.with(function* () {
            return "result";
          }),
        );
      }),
    ).toEqual(["1 true", "1 Error: boom", "1 false", "1 result"]);
  });

  it("that nobody holds cannot be released", () => {
    expect(() => new Lock().release()).toThrow(new Error("Lock is not acquired."));
  });

  it("belongs to the loop in which somebody waited for it first", () => {
    const lock = new Lock();
    const twice = function* (): Coroutine<void> {
      yield* lock.acquire();
      const task = createTask(lock.acquire());
      yield* sleep(0);
      task.cancel();
    };
    new EventLoop().runUntilComplete(twice());
    expect(() => new EventLoop().runUntilComplete(lock.acquire())).toThrow(
      new Error("<Lock [locked]> is bound to a different event loop"),
    );
  });

  it("says whom one waits for, by number from the second on", () => {
    const reasons: unknown[] = [];
    new EventLoop().runUntilComplete(
      (function* () {
        for (const lock of [new Lock(), new Lock()]) {
          yield* lock.acquire();
          const task = createTask(lock.acquire());
          yield* sleep(0);
          reasons.push(task.waitingOn?.reason);
          lock.release();
          yield* task;
        }
        reasons.push(currentTask()?.waitingOn);
      })(),
    );
    expect(reasons).toEqual(["lock.acquire()", "lock2.acquire()", null]);
  });
});
