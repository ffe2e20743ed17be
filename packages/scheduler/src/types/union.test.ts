import { describe, expectTypeOf, it } from "vitest";
import {
  type Coroutine,
  createTask,
  ensureFuture,
  type Future,
  gather,
  run,
  runInRealTime,
  shield,
  type Task,
  taskGroup,
  waitFor,
} from "../index.ts";
import { a, b, checked } from "./programs.fixture.ts";

describe("types of one of two coroutines", () => {
  it("are those of either", () => {
    checked((flag = true) => {
      expectTypeOf(createTask(flag ? a() : b(""))).toEqualTypeOf<Task<number | string>>();
      expectTypeOf(createTask(flag ? a() : b(""), { name: "x" })).toEqualTypeOf<Task<number | string>>();
      expectTypeOf(ensureFuture(flag ? a() : createTask(b("")))).toEqualTypeOf<Future<number | string>>();
      expectTypeOf(shield(flag ? a() : b(""))).toEqualTypeOf<Future<number | string>>();
      expectTypeOf(waitFor(flag ? a() : b(""), 1)).toEqualTypeOf<Coroutine<number | string>>();
      expectTypeOf(gather(flag ? a() : b(""), a())).toEqualTypeOf<Future<[number | string, number]>>();
      expectTypeOf(run(flag ? a() : b(""))).toEqualTypeOf<number | string>();
      expectTypeOf(runInRealTime(flag ? a() : b(""))).toEqualTypeOf<Promise<number | string>>();
      taskGroup(function* (group) {
        expectTypeOf(group.createTask(flag ? a() : b(""))).toEqualTypeOf<Task<number | string>>();
      });
    });
  });

  it("can be said beforehand, and go through functions that know no more than their own", () => {
    checked(() => {
      expectTypeOf(createTask<number | string>(a())).toEqualTypeOf<Task<number | string>>();
      const given = <T>(coroutine: Coroutine<T>): Task<T> => createTask(coroutine);
      expectTypeOf(given(a())).toEqualTypeOf<Task<number>>();
    });
  });
});
