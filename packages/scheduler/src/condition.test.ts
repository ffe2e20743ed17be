import { describe, expect, it } from "vitest";
import { Condition, createTask, Lock, sleep, wait } from "./index.ts";
import { outcome, trail } from "./trail.fixture.ts";

describe("a condition", () => {
  it("wakes as many as are notified, each of whom then gets the lock", () => {
    expect(
      trail(function* (note) {
        const condition = new Condition();
        const waiter = (name: string) =>
          condition.with(function* () {
            note(`${name} waits`);
            yield* condition.wait();
            note(`${name} holds`);
          });
        const notify = (n: number) =>
          condition.with(function* () {
            condition.notify(n);
            note("notified");
          });
        const tasks = ["a", "b", "c"].map((name) => createTask(waiter(name)));
        yield* sleep(0);
        yield* notify(2);
        for (let i = 0; i < 3; i++) yield* sleep(0);
        yield* notify(9);
        yield* wait(tasks);
      }),
    ).toEqual([
      "2 a waits",
      "2 b waits",
      "2 c waits",
      "2 notified",
      "3 a holds",
      "3 b holds",
      "5 notified",
      "6 c holds",
    ]);
  });

  it("gives the lock back before it lets a cancellation out, the latest one, and notifies another instead", () => {
    expect(
      trail(function* (note) {
        const condition = new Condition();
        const waiter = (name: string) =>
          condition.with(function* () {
            note(`${name} ${yield* outcome(condition.wait())}, locked ${condition.locked()}`);
          });
        const a = createTask(waiter("a"));
        const b = createTask(waiter("b"));
        yield* sleep(0);
        yield* condition.acquire();
        condition.notify();
        a.cancel("one");
        yield* sleep(0);
        yield* sleep(0);
        a.cancel("two");
        note("two");
        yield* sleep(0);
        condition.release();
        yield* wait([a, b]);
      }),
    ).toEqual(["4 two", "6 a CancelledError: two, locked true", "7 b true, locked true"]);
  });

  it("waits for what a predicate asks for", () => {
    expect(
      trail(function* (note) {
        const condition = new Condition();
        let stock = 0;
        const customer = createTask(condition.with(() => condition.waitFor(() => stock > 1 && `${stock} in stock`)));
        yield* sleep(0);
        for (stock of [1, 2]) {
          yield* condition.with(function* () {
            condition.notifyAll();
          });
          yield* sleep(0);
        }
        note(yield* customer);
      }),
    ).toEqual(["4 2 in stock"]);
  });

  it("can share its lock", () => {
    const lock = new Lock();
    const notFull = new Condition(lock);
    const notEmpty = new Condition(lock);
    trail(function* () {
      yield* notFull.acquire();
      expect([notFull.locked(), notEmpty.locked(), lock.locked()]).toEqual([true, true, true]);
      notEmpty.release();
      expect(lock.locked()).toBe(false);
    });
  });

  it("refuses those who do not hold the lock", () => {
    const condition = new Condition();
    expect(() => trail(() => condition.wait())).toThrow(new Error("cannot wait on un-acquired lock"));
    expect(() => condition.notify()).toThrow(new Error("cannot notify on un-acquired lock"));
  });

  it("says who waits for what", () => {
    const reasons: unknown[] = [];
    trail(function* () {
      const condition = new Condition();
      const waiter = createTask(condition.with(() => condition.wait()));
      yield* sleep(0);
      yield* condition.acquire();
      const late = createTask(condition.acquire());
      yield* sleep(0);
      reasons.push(waiter.waitingOn?.reason, late.waitingOn?.reason);
    });
    expect(reasons).toEqual(["condition.wait()", "condition.acquire()"]);
  });
});
