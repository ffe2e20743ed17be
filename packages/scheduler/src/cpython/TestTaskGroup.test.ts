import { expect, test } from "vitest";
import { CancelledError, type Coroutine, createTask, sleep, type Task, type TaskGroup, taskGroup } from "../index.ts";
import { failure, membersOf, raisesAfter } from "./failures.fixture.ts";
import { raised, runOnLoop } from "./onLoop.fixture.ts";

test("TestTaskGroup.test_taskgroup_01: the group is over when all its tasks are", () => {
  runOnLoop(function* (loop) {
    const [t1, t2] = yield* taskGroup(function* (group) {
      return [group.createTask(sleep(0.1, 42)), group.createTask(sleep(0.2, 11))];
    });
    expect([t1?.result(), t2?.result(), loop.time()]).toEqual([42, 11, 0.2]);
  });
});

test("TestTaskGroup.test_taskgroup_02: the body can wait between two tasks", () => {
  runOnLoop(function* (loop) {
    const [t1, t2] = yield* taskGroup(function* (group) {
      const t1 = group.createTask(sleep(0.1, 42));
      yield* sleep(0.15);
      return [t1, group.createTask(sleep(0.2, 11))];
    });
    expect([t1?.result(), t2?.result(), loop.time()]).toEqual([42, 11, 0.35]);
  });
});

test("TestTaskGroup.test_taskgroup_03: cancelling one task does nothing to the others", () => {
  runOnLoop(function* () {
    const [t1, t2] = yield* taskGroup(function* (group) {
      const t1 = group.createTask(sleep(1, 42));
      yield* sleep(0.15);
      t1.cancel();
      return [t1, group.createTask(sleep(0.2, 11))];
    });
    expect([t1?.cancelled(), t2?.result()]).toEqual([true, 11]);
  });
});

test("TestTaskGroup.test_taskgroup_04: a failing task cancels the others and is raised", () => {
  runOnLoop(function* () {
    const log: string[] = [];
    const made: Task<void>[] = [];
    function* second() {
      try {
        yield* sleep(1);
      } catch (error) {
        log.push("second cancelled");
        throw error;
      }
      log.push("second over");
    }
    function* runner() {
      yield* taskGroup(function* (group) {
        group.createTask(raisesAfter(0.1, failure));
        made.push(group.createTask(second()));
      });
      log.push("group over");
    }
    expect(membersOf(yield* raised(createTask(runner())))).toEqual([failure]);
    expect(log).toEqual(["second cancelled"]);
    expect(made[0]?.cancelled()).toBe(true);
  });
});

test("TestTaskGroup.test_cancel_children_on_child_error: failures of one turn are raised together", () => {
  runOnLoop(function* () {
    const log: string[] = [];
    function* waits(who: string, seconds: number) {
      try {
        yield* sleep(seconds);
      } catch (error) {
        log.push(`${who} cancelled`);
        throw error;
      }
      log.push(`${who} over`);
    }
    function* runner() {
      yield* taskGroup(function* (group) {
        for (let i = 0; i < 3; i++) group.createTask(raisesAfter(0.1, failure));
        group.createTask(waits("child", 5));
        yield* waits("body", 10);
      });
      log.push("group over");
    }
    expect(membersOf(yield* raised(createTask(runner())))).toEqual([failure, failure, failure]);
    expect(log.sort()).toEqual(["body cancelled", "child cancelled"]);
  });
});

/** Notes that it is cancelled. */
function* counts(log: string[], who = "child"): Coroutine<void> {
  try {
    yield* sleep(5);
  } catch (error) {
    if (error instanceof CancelledError) log.push(who);
    throw error;
  }
}

/** Runs a body in a group, cancels it after 0.1 s, and gives what it raises. */
function* cancelledGroup(body: (group: TaskGroup) => Coroutine<void>): Coroutine<unknown> {
  const task = createTask(taskGroup(body));
  yield* sleep(0.1);
  expect(task.done()).toBe(false);
  task.cancel();
  return yield* raised(task);
}

test("TestTaskGroup.test_cancellation: cancelling who waits for a group cancels all its tasks", () => {
  const log: string[] = [];
  const error = runOnLoop(() =>
    cancelledGroup(function* (group) {
      for (let i = 0; i < 5; i++) group.createTask(counts(log));
    }),
  );
  expect(error).toBeInstanceOf(CancelledError);
  expect(log).toHaveLength(5);
});

test("TestTaskGroup.test_taskgroup_07: and its body, if that is not over", () => {
  const log: string[] = [];
  const error = runOnLoop(() =>
    cancelledGroup(function* (group) {
      for (let i = 0; i < 5; i++) group.createTask(counts(log));
      yield* counts(log, "body");
    }),
  );
  expect(error).toBeInstanceOf(CancelledError);
  expect(log.sort()).toEqual(["body", "child", "child", "child", "child", "child"]);
});

test("TestTaskGroup.test_taskgroup_22: a cancelled group raises what it was cancelled with", () => {
  const error = runOnLoop(() =>
    cancelledGroup(function* (group) {
      group.createTask(sleep(1, 42));
      group.createTask(sleep(2, 11));
    }),
  );
  expect(error).toBeInstanceOf(CancelledError);
});

test("TestTaskGroup.test_taskgroup_17: a group without tasks raises the cancellation of its body", () => {
  const log: string[] = [];
  expect(runOnLoop(() => cancelledGroup(() => counts(log, "body")))).toBeInstanceOf(CancelledError);
  expect(log).toEqual(["body"]);
});

/** Runs a body that makes two tasks and then fails; both shall be cancelled. */
function failsBeside(waits: () => Coroutine<void>): void {
  runOnLoop(function* () {
    const made: Task<number>[] = [];
    const error = yield* raised(
      taskGroup(function* (group) {
        made.push(group.createTask(sleep(1, 42)), group.createTask(sleep(2, 11)));
        yield* waits();
        throw failure;
      }),
    );
    expect(membersOf(error)).toEqual([failure]);
    expect(made.map((task) => task.cancelled())).toEqual([true, true]);
  });
}

test("TestTaskGroup.test_taskgroup_09: a body that fails cancels the tasks", () => {
  failsBeside(() => sleep(0.1));
});

test("TestTaskGroup.test_taskgroup_10: even those that have not begun", () => {
  failsBeside(function* () {});
});

test("TestTaskGroup.test_taskgroup_23: tasks that are over are in the group no longer", () => {
  runOnLoop(() =>
    taskGroup(function* (group) {
      for (let count = 0; count < 10; count++) {
        yield* sleep(0.1);
        group.createTask(sleep(0.3));
        if (count === 5) expect(String(group)).toMatch(/tasks=[1-4] /);
      }
      yield* sleep(1.35);
      expect(String(group)).toBe("<TaskGroup entered>");
    }),
  );
});

test("TestTaskGroup.test_taskgroup_24: a task can make further tasks of its group", () => {
  runOnLoop(function* (loop) {
    yield* taskGroup(function* (group) {
      function* root() {
        yield* sleep(0.1);
        group.createTask(sleep(0.1));
        group.createTask(sleep(0.2));
      }
      group.createTask(root());
    });
    expect(loop.time()).toBeCloseTo(0.3, 9);
  });
});

test("TestTaskGroup.test_taskgroup_25: a group that grows without end can be ended by a failure", () => {
  runOnLoop(function* () {
    let hydras = 0;
    const error = yield* raised(
      taskGroup(function* (group) {
        function* hydra(): Coroutine<void> {
          hydras += 1;
          yield* sleep(0.01);
          group.createTask(hydra());
          group.createTask(hydra());
        }
        function* hercules(): Coroutine<void> {
          while (hydras < 10) yield* sleep(0.015);
          throw failure;
        }
        group.createTask(hydra());
        group.createTask(hercules());
      }),
    );
    expect(membersOf(error)).toEqual([failure]);
    expect(hydras).toBeGreaterThanOrEqual(10);
  });
});
