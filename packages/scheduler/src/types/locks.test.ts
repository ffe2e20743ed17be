import { describe, expectTypeOf, it } from "vitest";
import { Barrier, BoundedSemaphore, Condition, type Coroutine, Event, Lock, Semaphore } from "../index.ts";
import { a, b, checked } from "./programs.fixture.ts";

describe("types of locks", () => {
  it("give true when acquired, and what the body gives", () => {
    checked(function* () {
      for (const lock of [new Lock(), new Condition(), new Semaphore(2), new BoundedSemaphore(2)]) {
        expectTypeOf(lock.acquire()).toEqualTypeOf<Coroutine<true>>();
        expectTypeOf(lock.release()).toEqualTypeOf<void>();
        expectTypeOf(lock.locked()).toEqualTypeOf<boolean>();
        expectTypeOf(yield* lock.with(a)).toEqualTypeOf<number>();
        expectTypeOf(yield* lock.with(() => b(""))).toEqualTypeOf<string>();
      }
      expectTypeOf(new BoundedSemaphore()).toExtend<Semaphore>();
    });
  });

  it("of a condition are those of its predicate", () => {
    checked(function* () {
      const condition = new Condition(new Lock());
      expectTypeOf(condition.wait()).toEqualTypeOf<Coroutine<true>>();
      expectTypeOf(yield* condition.waitFor(() => 3)).toEqualTypeOf<number>();
      expectTypeOf(condition.notify(2)).toEqualTypeOf<void>();
      expectTypeOf(condition.notifyAll()).toEqualTypeOf<void>();
    });
  });

  it("of events and barriers", () => {
    checked(() => {
      const event = new Event();
      expectTypeOf(event.wait()).toEqualTypeOf<Coroutine<true>>();
      expectTypeOf(event.isSet()).toEqualTypeOf<boolean>();
      expectTypeOf(event.set()).toEqualTypeOf<void>();
      expectTypeOf(event.clear()).toEqualTypeOf<void>();
      const barrier = new Barrier(3);
      expectTypeOf(barrier.wait()).toEqualTypeOf<Coroutine<number>>();
      expectTypeOf(barrier.reset()).toEqualTypeOf<Coroutine<void>>();
      expectTypeOf(barrier.abort()).toEqualTypeOf<Coroutine<void>>();
      expectTypeOf([barrier.parties, barrier.nWaiting]).toEqualTypeOf<number[]>();
      expectTypeOf(barrier.broken).toEqualTypeOf<boolean>();
    });
  });

  it("keep out what would fail", () => {
    checked(() => {
      // @ts-expect-error a body makes the coroutine, so that it runs while the lock is held
      new Lock().with(a());
      // @ts-expect-error a body can wait
      new Semaphore().with(() => 1);
      // @ts-expect-error how many is a number
      new Semaphore("2");
      // @ts-expect-error how many it takes is asked for
      new Barrier();
      // @ts-expect-error how many it takes stays as it is
      new Barrier(1).parties = 2;
      // @ts-expect-error a condition is about a lock
      new Condition(new Semaphore());
      // @ts-expect-error what is asked is a function
      new Condition().waitFor(true);
      // @ts-expect-error a flag is not set by assigning
      new Event().set = true;
      // @ts-expect-error a lock is no event
      new Lock().wait();
    });
  });
});
