import { expect, test } from "vitest";
import {
  type Context,
  ContextVar,
  type Coroutine,
  copyContext,
  createTask,
  EventLoop,
  gather,
  getRunningLoop,
  sleep,
  Task,
} from "../index.ts";
import { runOnLoop } from "./onLoop.fixture.ts";

test("BaseTaskTests.test_context_1: what a task sets its maker does not see, nor the other way round", () => {
  const variable = new ContextVar("variable", { default: "nope" });
  function* child() {
    yield* sleep(0.01);
    expect(variable.get()).toBe("nope");
    variable.set("something else");
  }
  runOnLoop(function* () {
    expect(variable.get()).toBe("nope");
    const task = createTask(child());
    variable.set("yes");
    expect(variable.get()).toBe("yes");
    yield* task;
    expect(variable.get()).toBe("yes");
  });
});

test("BaseTaskTests.test_context_2: what a done callback sets its maker does not see, and waiting changes nothing", () => {
  const variable = new ContextVar("variable", { default: "nope" });
  runOnLoop(function* (loop) {
    expect(variable.get()).toBe("nope");
    for (let j = 0; j < 2; j++) {
      const future = loop.createFuture();
      future.addDoneCallback(() => variable.set("something else"));
      variable.set(`yes${j}`);
      loop.callSoon(() => future.setResult(null));
      yield* future;
      expect(variable.get()).toBe(`yes${j}`);
      for (let i = 0; i < 3; i++) {
        variable.set(`yes${i}-${j}`);
        yield* sleep(0.001);
        expect(variable.get()).toBe(`yes${i}-${j}`);
      }
    }
  });
  expect(variable.get()).toBe("nope");
});

test("BaseTaskTests.test_context_3: a hundred tasks side by side keep a hundred values apart", () => {
  const variable = new ContextVar("variable", { default: -1 });
  function* child(number: number) {
    for (let i = 0; i < 10; i++) {
      variable.set(number + i);
      yield* sleep(0.001 * (1 + ((number * 7 + i * 3) % 50)));
      expect(variable.get()).toBe(number + i);
    }
  }
  runOnLoop(function* () {
    yield* gather(Array.from({ length: 100 }, (_, number) => child(number % 11)));
  });
  expect(variable.get()).toBe(-1);
});

/** What a context holds before and after each of two tasks that were made in it. */
function inOneContext(make: (coroutine: Coroutine<void>, context: Context) => Coroutine<void>): unknown[] {
  const variable = new ContextVar<number>("variable");
  function* sets(value: number) {
    yield* sleep(0);
    variable.set(value);
  }
  return runOnLoop(function* () {
    const context = copyContext();
    const seen: unknown[] = [context.get(variable)];
    for (const value of [1, 2]) {
      yield* make(sets(value), context);
      seen.push(context.get(variable));
    }
    return seen;
  });
}

test("BaseTaskTests.test_context_4: a task runs in the context that its factory is given", () => {
  expect(
    inOneContext(function* (coroutine, context) {
      const loop = getRunningLoop();
      loop.setTaskFactory((_, made, options) => new Task(loop, made, "TestTask", options.context, false));
      yield* loop.createTask(coroutine, { context });
    }),
  ).toEqual([undefined, 1, 2]);
});

test("BaseTaskTests.test_context_5: a task runs in the context given to createTask", () => {
  expect(
    inOneContext(function* (coroutine, context) {
      yield* createTask(coroutine, { context });
    }),
  ).toEqual([undefined, 1, 2]);
});

test("BaseTaskTests.test_context_6: a task runs in the context given to the loop's createTask", () => {
  expect(
    inOneContext(function* (coroutine, context) {
      yield* getRunningLoop().createTask(coroutine, { context });
    }),
  ).toEqual([undefined, 1, 2]);
});

test("BaseTaskTests.test_get_context: a task has the context that it was given", () => {
  const loop = new EventLoop();
  const context = copyContext();
  const task = loop.createTask(sleep(0), { context });
  loop.runUntilComplete(task);
  expect(task.context).toBe(context);
});
