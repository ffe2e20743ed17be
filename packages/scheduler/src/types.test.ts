import { describe, expectTypeOf, it } from "vitest";
import {
  type Awaitable,
  asCompleted,
  type Coroutine,
  createTask,
  ensureFuture,
  type Future,
  gather,
  run,
  runInRealTime,
  shield,
  sleep,
  type Task,
  wait,
  waitFor,
} from "./index.ts";

function* a() {
  yield* sleep(3);
  return 1;
}

function* b(name: string) {
  yield* sleep(1);
  return name;
}

/** Checked by the compiler; never run. */
const checked = (_: () => unknown) => {};

describe("types", () => {
  it("of coroutines come without annotations", () => {
    expectTypeOf(a()).toExtend<Coroutine<number>>();
    expectTypeOf(b("b1")).toExtend<Awaitable<string>>();
    checked(() => {
      expectTypeOf(run(a())).toEqualTypeOf<number>();
      expectTypeOf(runInRealTime(b(""))).toEqualTypeOf<Promise<string>>();
      expectTypeOf(createTask(b(""))).toEqualTypeOf<Task<string>>();
      expectTypeOf(ensureFuture(a())).toEqualTypeOf<Future<number>>();
      expectTypeOf(sleep(1)).toEqualTypeOf<Coroutine<void>>();
      expectTypeOf(sleep(1, "x")).toEqualTypeOf<Coroutine<string>>();
    });
  });

  it("of what is awaited are those of the results", () => {
    checked(function* () {
      expectTypeOf(yield* a()).toEqualTypeOf<number>();
      expectTypeOf(yield* createTask(b(""))).toEqualTypeOf<string>();
      expectTypeOf(yield* shield(a())).toEqualTypeOf<number>();
      expectTypeOf(yield* waitFor(createTask(a()), 1)).toEqualTypeOf<number>();
      expectTypeOf(yield* waitFor(b(""), null)).toEqualTypeOf<string>();
      for (const next of asCompleted([a(), createTask(a())])) expectTypeOf(yield* next).toEqualTypeOf<number>();
    });
  });

  it("of gather are a tuple", () => {
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

  it("of gather over a list are a list", () => {
    checked(() => {
      const tasks = ["b1", "b2"].map((name) => createTask(b(name)));
      expectTypeOf(gather(tasks)).toEqualTypeOf<Future<string[]>>();
      expectTypeOf(gather(...tasks)).toEqualTypeOf<Future<string[]>>();
      expectTypeOf(gather(new Set(tasks))).toEqualTypeOf<Future<string[]>>();
      expectTypeOf(gather(tasks, { returnExceptions: true })).toEqualTypeOf<Future<(string | Error)[]>>();
      expectTypeOf(gather(new Set(tasks), { returnExceptions: true })).toEqualTypeOf<Future<(string | Error)[]>>();
    });
  });

  it("of wait are sets of what was given, which can be waited for again", () => {
    checked(function* () {
      let pending = new Set([createTask(b("b1"))]);
      const [done, rest] = yield* wait(pending);
      pending = rest;
      pending.add(createTask(b("b2")));
      expectTypeOf(done).toEqualTypeOf<Set<Task<string>>>();
    });
  });

  it("keep out what would fail", () => {
    checked(function* () {
      // @ts-expect-error a function is no coroutine
      createTask(a);
      // @ts-expect-error a coroutine is no task
      yield* wait([a()]);
      // @ts-expect-error no such condition
      yield* wait([createTask(a())], { returnWhen: "FIRST" });
      // @ts-expect-error a yield without star
      createTask(forgetsTheStar());
      // @ts-expect-error a task is not settled from outside
      createTask(a()).setResult(1);
    });
  });
});

function* forgetsTheStar() {
  yield createTask(a());
}
