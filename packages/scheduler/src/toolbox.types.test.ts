import { describe, expectTypeOf, it } from "vitest";
import {
  Barrier,
  Condition,
  type Context,
  ContextVar,
  type Coroutine,
  copyContext,
  createTask,
  Event,
  ExceptionGroup,
  eagerTaskFactory,
  getRunningLoop,
  type Inbox,
  inbox,
  LifoQueue,
  Lock,
  PriorityQueue,
  Queue,
  run,
  Semaphore,
  sleep,
  type Task,
  type Token,
  taskGroup,
  timeout,
  timeoutAt,
} from "./index.ts";

function* a() {
  yield* sleep(3);
  return 1;
}

/** Checked by the compiler; never run. */
const checked = (_: () => unknown) => {};

describe("types", () => {
  it("of groups and timeouts are those of their bodies", () => {
    checked(function* () {
      const [x, y] = yield* taskGroup(function* (group) {
        const task = group.createTask(a(), { name: "a" });
        expectTypeOf(task).toEqualTypeOf<Task<number>>();
        return [yield* task, "text"] as const;
      });
      expectTypeOf(x).toEqualTypeOf<number>();
      expectTypeOf(y).toEqualTypeOf<"text">();
      expectTypeOf(timeout(1, a)).toEqualTypeOf<Coroutine<number>>();
      expectTypeOf(timeoutAt(null, () => sleep(1, "x"))).toEqualTypeOf<Coroutine<string>>();
      yield* timeout(null, function* (scope) {
        expectTypeOf(scope.when()).toEqualTypeOf<number | null>();
        expectTypeOf(scope.expired()).toEqualTypeOf<boolean>();
      });
    });
  });

  it("of what is held while a body runs are those of the body", () => {
    checked(function* () {
      expectTypeOf(yield* new Lock().with(a)).toEqualTypeOf<number>();
      expectTypeOf(yield* new Semaphore(2).with(a)).toEqualTypeOf<number>();
      expectTypeOf(yield* new Lock().acquire()).toEqualTypeOf<true>();
      expectTypeOf(yield* new Event().wait()).toEqualTypeOf<true>();
      expectTypeOf(yield* new Barrier(2).wait()).toEqualTypeOf<number>();
      expectTypeOf(yield* new Condition(new Lock()).waitFor(() => "x")).toEqualTypeOf<string>();
    });
  });

  it("of what a queue gives are those of its items", () => {
    checked(function* () {
      expectTypeOf(yield* new Queue<number>(3).get()).toEqualTypeOf<number>();
      expectTypeOf(new LifoQueue<string>().getNowait()).toEqualTypeOf<string>();
      expectTypeOf(yield* new PriorityQueue<[number, string]>().get()).toEqualTypeOf<[number, string]>();
      expectTypeOf(inbox<string>("orders")).toEqualTypeOf<Inbox<string>>();
      expectTypeOf(yield* inbox<string>("orders").get()).toEqualTypeOf<string>();
    });
  });

  it("of context variables are those of their values", () => {
    checked(() => {
      expectTypeOf(new ContextVar("x", { default: 1 }).get()).toEqualTypeOf<number>();
      expectTypeOf(new ContextVar<number>("x").get(null)).toEqualTypeOf<number | null>();
      expectTypeOf(new ContextVar<number>("x").set(1)).toEqualTypeOf<Token<number>>();
      expectTypeOf(copyContext()).toEqualTypeOf<Context>();
      expectTypeOf(copyContext().run((x: number) => String(x), 1)).toEqualTypeOf<string>();
      expectTypeOf(copyContext().get(new ContextVar<number>("x"))).toEqualTypeOf<number | undefined>();
    });
  });

  it("of an exception group is an aggregate error", () => {
    expectTypeOf(ExceptionGroup).toExtend<new (message: string, errors: Iterable<unknown>) => AggregateError>();
  });

  it("keep out what would fail", () => {
    checked(function* () {
      // @ts-expect-error a body is a coroutine function
      yield* taskGroup(() => 1);
      // @ts-expect-error a promise is no coroutine
      yield* timeout(1, async () => 1);
      // @ts-expect-error the wrong kind of item
      yield* new Queue<number>().put("1");
      // @ts-expect-error a lock is acquired by yield*
      const held: boolean = new Lock().acquire();
      // @ts-expect-error a task takes no function
      createTask(a, { context: copyContext() });
      // @ts-expect-error no such input
      run(a(), { inputs: [{ at: 0, kind: "shout", target: "orders" }] });
      getRunningLoop().setTaskFactory(eagerTaskFactory);
      return held;
    });
  });
});
