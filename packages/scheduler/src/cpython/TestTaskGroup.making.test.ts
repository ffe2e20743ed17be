import { expect, test } from "vitest";
import {
  ContextVar,
  type Coroutine,
  copyContext,
  createTask,
  EventLoop,
  sleep,
  type TaskGroup,
  taskGroup,
} from "../index.ts";
import { failure, membersOf, raisesAfter } from "./failures.fixture.ts";
import { raised, runBriefly, runOnLoop, thrownBy } from "./onLoop.fixture.ts";

/** A group that is over. */
function* overGroup(): Coroutine<TaskGroup> {
  return yield* taskGroup(function* (group) {
    return group;
  });
}

test("TestTaskGroup.test_taskgroup_task_name: a task of a group takes a name", () => {
  runOnLoop(() =>
    taskGroup(function* (group) {
      expect(group.createTask(sleep(0), { name: "yolo" }).name).toBe("yolo");
    }),
  );
});

test("TestTaskGroup.test_taskgroup_task_context: a task of a group runs in the context given", () => {
  const variable = new ContextVar<number>("variable");
  function* sets(value: number) {
    yield* sleep(0);
    variable.set(value);
  }
  runOnLoop(() =>
    taskGroup(function* (group) {
      const context = copyContext();
      expect(context.get(variable)).toBe(undefined);
      for (const value of [1, 2]) {
        yield* group.createTask(sets(value), { context });
        expect(context.get(variable)).toBe(value);
      }
    }),
  );
});

test("TestTaskGroup.test_taskgroup_no_create_task_after_failure: a group that is shutting down takes no further task", () => {
  runOnLoop(function* () {
    const refusals: unknown[] = [];
    const error = yield* raised(
      taskGroup(function* (group) {
        function* triesAgain() {
          try {
            yield* sleep(1);
          } catch {
            refusals.push(thrownBy(() => group.createTask(sleep(0))));
          }
        }
        group.createTask(raisesAfter(0.001, failure));
        group.createTask(triesAgain());
      }),
    );
    expect(membersOf(error)).toEqual([failure]);
    expect(String(refusals)).toContain("is shutting down");
  });
});

/** Awaits what has been awaited already: also what refuses that at once refuses it in here. */
function* again(scope: Coroutine<unknown>): Coroutine<void> {
  yield* scope;
}

test("TestTaskGroup.test_taskgroup_already_entered: a group cannot be entered inside itself", () => {
  runOnLoop(function* () {
    const scope: Coroutine<unknown> = taskGroup(function* () {
      return yield* raised(again(scope));
    });
    expect(yield* scope).toEqual(new Error("cannot reuse already awaited coroutine"));
  });
});

test("TestTaskGroup.test_taskgroup_double_enter: a group that is over cannot be entered again", () => {
  runOnLoop(function* () {
    let entered = 0;
    const scope = taskGroup(function* () {
      entered += 1;
    });
    yield* scope;
    expect(yield* raised(again(scope))).toEqual(new Error("cannot reuse already awaited coroutine"));
    expect(entered).toBe(1);
  });
});

test("TestTaskGroup.test_taskgroup_finished: a group that is over takes no further task, and closes its coroutine", () => {
  runOnLoop(function* () {
    const group = yield* overGroup();
    function* never(): Coroutine<string> {
      return "ran";
    }
    const coroutine = never();
    expect(String(thrownBy(() => group.createTask(coroutine)))).toContain("is finished");
    expect(coroutine.next()).toEqual({ done: true, value: undefined });
  });
});

test("TestTaskGroup.test_coro_closed_when_tg_closed: so it does with a coroutine of this package", () => {
  runOnLoop(function* () {
    const group = yield* overGroup();
    const coroutine = sleep(0);
    expect(String(thrownBy(() => group.createTask(coroutine)))).toContain("is finished");
    expect(yield* raised(createTask(coroutine))).toEqual(new Error("cannot reuse already awaited coroutine"));
  });
});

test("TestTaskGroup.test_taskgroup_not_entered: nobody has a group before it is awaited", () => {
  let entered = false;
  const scope = taskGroup(function* () {
    entered = true;
  });
  expect(entered).toBe(false);
  runOnLoop(() => scope);
  expect(entered).toBe(true);
});

test("TestTaskGroup.test_taskgroup_without_parent_task: a group needs a task to be awaited in", () => {
  const loop = new EventLoop();
  let entered = false;
  const scope = taskGroup(function* () {
    entered = true;
  });
  const refusals: unknown[] = [];
  loop.callSoon(() => refusals.push(thrownBy(() => scope.next())));
  runBriefly(loop);
  expect(String(refusals)).toContain("cannot determine the parent task");
  expect(entered).toBe(false);
});
