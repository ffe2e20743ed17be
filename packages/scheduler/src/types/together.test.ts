import { describe, expectTypeOf, it } from "vitest";
import {
  type ALL_COMPLETED,
  asCompleted,
  createTask,
  FIRST_COMPLETED,
  type FIRST_EXCEPTION,
  type Future,
  gather,
  getRunningLoop,
  type ReturnWhen,
  shield,
  type Task,
  type WaitOptions,
  wait,
} from "../index.ts";
import { a, b, checked } from "./programs.fixture.ts";

describe("types of gather", () => {
  it("are a tuple", () => {
    checked(function* () {
      const [x, y] = yield* gather(a(), b("b1"));
      expectTypeOf(x).toEqualTypeOf<number>();
      expectTypeOf(y).toEqualTypeOf<string>();
      expectTypeOf(gather(createTask(a()), b(""))).toEqualTypeOf<Future<[number, string]>>();
      expectTypeOf(gather([a(), b("")])).toEqualTypeOf<Future<[number, string]>>();
      expectTypeOf(gather([a(), b("")], { returnExceptions: true })).toEqualTypeOf<
        Future<[number | Error, string | Error]>
      >();
      expectTypeOf(gather()).toEqualTypeOf<Future<[]>>();
    });
  });

  it("are a list for a list", () => {
    checked(() => {
      const tasks = ["b1", "b2"].map((name) => createTask(b(name)));
      expectTypeOf(gather(tasks)).toEqualTypeOf<Future<string[]>>();
      expectTypeOf(gather(...tasks)).toEqualTypeOf<Future<string[]>>();
      expectTypeOf(gather(new Set(tasks))).toEqualTypeOf<Future<string[]>>();
      expectTypeOf(gather(tasks, { returnExceptions: true })).toEqualTypeOf<Future<(string | Error)[]>>();
      expectTypeOf(gather(new Set(tasks), { returnExceptions: true })).toEqualTypeOf<Future<(string | Error)[]>>();
    });
  });

  it("keep out what can't be awaited", () => {
    checked(() => {
      // @ts-expect-error a function is no coroutine
      gather(a, b(""));
      // @ts-expect-error a promise is nothing that the loop knows
      gather(Promise.resolve(1));
      // @ts-expect-error options come after a list
      gather(a(), { returnExceptions: true });
    });
  });
});

describe("types of wait", () => {
  it("are sets of what was given, which can be waited for again", () => {
    checked(function* () {
      let pending = new Set([createTask(b("b1"))]);
      const [done, rest] = yield* wait(pending, { returnWhen: FIRST_COMPLETED });
      pending = rest;
      pending.add(createTask(b("b2")));
      expectTypeOf(done).toEqualTypeOf<Set<Task<string>>>();
      for (const task of rest) expectTypeOf(task.result()).toEqualTypeOf<string>();
    });
  });

  it("are unions for a mixture", () => {
    checked(function* () {
      const [done] = yield* wait([createTask(a()), createTask(b("")), getRunningLoop().createFuture<boolean>()]);
      for (const future of done) expectTypeOf(future.result()).toEqualTypeOf<number | string | boolean>();
    });
  });

  it("know three conditions", () => {
    expectTypeOf<typeof FIRST_COMPLETED | typeof FIRST_EXCEPTION | typeof ALL_COMPLETED>().toEqualTypeOf<ReturnWhen>();
    expectTypeOf<{ timeout: number; returnWhen: typeof FIRST_EXCEPTION }>().toExtend<WaitOptions>();
    expectTypeOf<{ timeout: null }>().toExtend<WaitOptions>();
  });

  it("keep out what would fail", () => {
    checked(function* () {
      // @ts-expect-error a coroutine is no task
      yield* wait([a()]);
      // @ts-expect-error one task is no list
      yield* wait(createTask(a()));
      // @ts-expect-error no such condition
      yield* wait([createTask(a())], { returnWhen: "FIRST" });
      // @ts-expect-error seconds are a number
      yield* wait([createTask(a())], { timeout: "1" });
    });
  });
});

describe("types of asCompleted and shield", () => {
  it("are those of the results", () => {
    checked(function* () {
      for (const next of asCompleted([a(), createTask(a())])) expectTypeOf(yield* next).toEqualTypeOf<number>();
      for (const next of asCompleted([a(), b("")], { timeout: 1 }))
        expectTypeOf(yield* next).toEqualTypeOf<number | string>();
      expectTypeOf(shield(createTask(b("")))).toEqualTypeOf<Future<string>>();
      expectTypeOf(yield* shield(a())).toEqualTypeOf<number>();
    });
  });

  it("keep out what would fail", () => {
    checked(() => {
      // @ts-expect-error awaitables come as a list
      asCompleted(createTask(a()), createTask(a()));
      // @ts-expect-error a list can't be shielded
      shield([a()]);
    });
  });
});
