import { describe, expectTypeOf, it } from "vitest";
import {
  type Awaitable,
  allTasks,
  type Box,
  block,
  type Coroutine,
  createTask,
  currentTask,
  eagerTaskFactory,
  ensureFuture,
  Future,
  nameCoroutine,
  noteCoroutine,
  type ResultOf,
  type Suspension,
  sleep,
  Task,
  type TaskFactory,
  type TaskOptions,
} from "../index.ts";
import { a, b, checked } from "./programs.fixture.ts";

describe("types of coroutines", () => {
  it("come without annotations", () => {
    expectTypeOf(a()).toExtend<Coroutine<number>>();
    expectTypeOf(b("b1")).toExtend<Awaitable<string>>();
    expectTypeOf(sleep(1)).toEqualTypeOf<Coroutine<void>>();
    expectTypeOf(sleep(1, "x")).toEqualTypeOf<Coroutine<string>>();
    expectTypeOf<ResultOf<ReturnType<typeof a>>>().toEqualTypeOf<number>();
    expectTypeOf<ResultOf<Task<string>>>().toEqualTypeOf<string>();
    expectTypeOf<Generator<Suspension, number, unknown>>().toExtend<Coroutine<number>>();
  });

  it("of what is awaited are those of the results", () => {
    checked(function* () {
      expectTypeOf(yield* a()).toEqualTypeOf<number>();
      expectTypeOf(yield* createTask(b(""))).toEqualTypeOf<string>();
      const either: Awaitable<number> = createTask(a());
      expectTypeOf(yield* either).toEqualTypeOf<number>();
    });
  });

  it("keep out what would fail", () => {
    checked(() => {
      // @ts-expect-error a function is no coroutine
      createTask(a);
      // @ts-expect-error a yield without star
      createTask(forgetsTheStar());
      // @ts-expect-error a future is no coroutine
      createTask(createTask(a()));
      // @ts-expect-error an async function waits for promises
      createTask((async () => {})());
      // @ts-expect-error seconds are a number
      sleep("1");
      // @ts-expect-error an arrow function makes no coroutines
      nameCoroutine(() => {}, 1);
      // @ts-expect-error a task is no coroutine
      noteCoroutine(createTask(a()));
    });
  });
});

describe("types of tasks", () => {
  it("are those of their coroutines", () => {
    checked(() => {
      const task = createTask(b(""), { name: "b1" });
      expectTypeOf(task).toEqualTypeOf<Task<string>>();
      expectTypeOf(task).toExtend<Future<string>>();
      expectTypeOf(ensureFuture(a())).toEqualTypeOf<Future<number>>();
      expectTypeOf(currentTask()).toEqualTypeOf<Task<unknown> | null>();
      expectTypeOf(allTasks()).toEqualTypeOf<Set<Task<unknown>>>();
      expectTypeOf(block(1)).toEqualTypeOf<void>();
      expectTypeOf(nameCoroutine(a, "a")).toEqualTypeOf<void>();
      expectTypeOf(noteCoroutine(a())).toEqualTypeOf<ReturnType<typeof a>>();
    });
  });

  it("of what they tell", () => {
    expectTypeOf<Task<string>["name"]>().toEqualTypeOf<string>();
    expectTypeOf<Task<string>["coroutineName"]>().toEqualTypeOf<string>();
    expectTypeOf(Task.prototype.cancel).parameters.toEqualTypeOf<[message?: string]>();
    expectTypeOf(Task.prototype.cancel).returns.toEqualTypeOf<boolean>();
    expectTypeOf(Task.prototype.cancelling).returns.toEqualTypeOf<number>();
    expectTypeOf(Task.prototype.uncancel).returns.toEqualTypeOf<number>();
    expectTypeOf(Task.prototype.getContext).returns.toHaveProperty("copy");
  });

  it("are made by factories", () => {
    expectTypeOf(eagerTaskFactory).toEqualTypeOf<TaskFactory>();
    expectTypeOf<{ name: string }>().toExtend<TaskOptions>();
    checked(() => {
      // @ts-expect-error a task is not settled from outside
      createTask(a()).setResult(1);
      // @ts-expect-error a name is a text
      createTask(a(), { name: 1 });
    });
  });
});

describe("types of futures", () => {
  it("are those of their results", () => {
    checked((future: Future<number> = new Future<number>(undefined as never)) => {
      expectTypeOf(future.result()).toEqualTypeOf<number>();
      expectTypeOf(future.exception()).toEqualTypeOf<unknown>();
      expectTypeOf(future.done()).toEqualTypeOf<boolean>();
      expectTypeOf(future.reason).toEqualTypeOf<string>();
      expectTypeOf(future.box).toEqualTypeOf<Box | null>();
      expectTypeOf(future.cancelled()).toEqualTypeOf<boolean>();
      expectTypeOf(future.cancel("why")).toEqualTypeOf<boolean>();
      expectTypeOf(future.setResult).toEqualTypeOf<(result: number) => void>();
      expectTypeOf(future.setException).toEqualTypeOf<(error: unknown) => void>();
      future.addDoneCallback((done) => expectTypeOf(done).toEqualTypeOf<Future<number>>());
      expectTypeOf(future.removeDoneCallback(() => {})).toEqualTypeOf<number>();
    });
  });

  it("keep out what would fail", () => {
    checked((future: Future<number> = new Future<number>(undefined as never)) => {
      // @ts-expect-error another kind of result
      future.setResult("1");
      // @ts-expect-error nothing to call
      future.addDoneCallback("done");
    });
  });
});

function* forgetsTheStar() {
  yield createTask(a());
}
