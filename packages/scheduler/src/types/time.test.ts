import { describe, expectTypeOf, it } from "vitest";
import {
  type Coroutine,
  createTask,
  type Future,
  type Task,
  type TaskGroup,
  type Timeout,
  taskGroup,
  timeout,
  timeoutAt,
  waitFor,
} from "../index.ts";
import { a, b, checked } from "./programs.fixture.ts";

describe("types of timeouts", () => {
  it("are those of the body", () => {
    checked(function* () {
      expectTypeOf(timeout(1, a)).toEqualTypeOf<Coroutine<number>>();
      expectTypeOf(timeoutAt(1, () => b(""))).toEqualTypeOf<Coroutine<string>>();
      const result = yield* timeout(null, function* (scope) {
        expectTypeOf(scope).toEqualTypeOf<Timeout>();
        return yield* b("");
      });
      expectTypeOf(result).toEqualTypeOf<string>();
      expectTypeOf(yield* waitFor(createTask(a()), 1)).toEqualTypeOf<number>();
      expectTypeOf(yield* waitFor(b(""), null)).toEqualTypeOf<string>();
      expectTypeOf(waitFor(a() as Coroutine<number> | Future<number>, 1)).toEqualTypeOf<Coroutine<number>>();
    });
  });

  it("of what a scope tells and takes", () => {
    expectTypeOf<Timeout["when"]>().toEqualTypeOf<() => number | null>();
    expectTypeOf<Timeout["expired"]>().toEqualTypeOf<() => boolean>();
    expectTypeOf<Timeout["reschedule"]>().toEqualTypeOf<(when: number | null) => void>();
  });

  it("keep out what would fail", () => {
    checked(() => {
      // @ts-expect-error a body makes the coroutine, so that it runs inside
      timeout(1, a());
      // @ts-expect-error a body can wait
      timeout(1, () => 1);
      // @ts-expect-error no limit is null, not nothing
      timeout(undefined, a);
      // @ts-expect-error an instant is a number
      timeoutAt("noon", a);
      // @ts-expect-error a limit is asked for
      waitFor(a());
    });
  });
});

describe("types of groups", () => {
  it("are those of the body, and of each task", () => {
    checked(function* () {
      const result = yield* taskGroup(function* (group) {
        expectTypeOf(group).toEqualTypeOf<TaskGroup>();
        const task = group.createTask(b(""), { name: "b1" });
        expectTypeOf(task).toEqualTypeOf<Task<string>>();
        return yield* a();
      });
      expectTypeOf(result).toEqualTypeOf<number>();
    });
  });

  it("keep out what would fail", () => {
    checked(() => {
      // @ts-expect-error a body makes the coroutine
      taskGroup(a());
      taskGroup(function* (group) {
        // @ts-expect-error a group makes tasks of coroutines
        group.createTask(a);
      });
    });
  });
});
