import { expect, test } from "vitest";
import {
  CancelledError,
  type Coroutine,
  createTask,
  currentTask,
  Event,
  ExceptionGroup,
  sleep,
  type Task,
  taskGroup,
} from "../index.ts";
import { failure, membersOf, raisesAfter, raisesAtTheEnd } from "./failures.fixture.ts";
import { raised, runOnLoop } from "./onLoop.fixture.ts";

/** Starts a coroutine as a task, cancels it after 0.1 s, and gives what it raises. */
function cancelled(coroutine: () => Coroutine<void>): unknown {
  return runOnLoop(function* () {
    const task = createTask(coroutine());
    yield* sleep(0.1);
    expect(task.done()).toBe(false);
    task.cancel();
    return yield* raised(task);
  });
}

/** A group whose five tasks fail when they are cancelled. */
function* failsWhenCancelled(): Coroutine<void> {
  yield* taskGroup(function* (group) {
    for (let i = 0; i < 5; i++) group.createTask(raisesAtTheEnd(failure));
    yield* sleep(10);
  });
}

const five = [failure, failure, failure, failure, failure];

test("TestTaskGroup.test_taskgroup_08: what tasks raise while they are cancelled is raised in place of the cancellation", () => {
  expect(membersOf(cancelled(failsWhenCancelled))).toEqual(five);
});

test("TestTaskGroup.test_taskgroup_11: a group around a group has the inner one's error as its only member", () => {
  const error = cancelled(() => taskGroup(failsWhenCancelled));
  expect(membersOf(error)).toHaveLength(1);
  expect(membersOf(membersOf(error)[0])).toEqual(five);
});

test("TestTaskGroup.test_taskgroup_12: also if it has a task of its own", () => {
  const error = cancelled(() =>
    taskGroup(function* (outer) {
      outer.createTask(sleep(10));
      yield* failsWhenCancelled();
    }),
  );
  expect(membersOf(error)).toHaveLength(1);
  expect(membersOf(membersOf(error)[0])).toEqual(five);
});

/** Two groups, one inside the other, with a task each that fails at its own time. */
function* failing(outerSeconds: number, innerSeconds: number): Coroutine<void> {
  yield* taskGroup(function* (outer) {
    outer.createTask(raisesAfter(outerSeconds, failure));
    yield* taskGroup(function* (inner) {
      inner.createTask(raisesAfter(innerSeconds, failure));
    });
  });
}

test("TestTaskGroup.test_taskgroup_13: a failure of the outer group cancels the inner one without a trace", () => {
  expect(membersOf(runOnLoop(() => raised(failing(0.1, 10))))).toEqual([failure]);
});

test("TestTaskGroup.test_taskgroup_14: a failure of the inner group is one of the outer body", () => {
  const error = runOnLoop(() => raised(failing(10, 0.1)));
  expect(membersOf(error)).toEqual([expect.any(ExceptionGroup)]);
  expect(membersOf(membersOf(error)[0])).toEqual([failure]);
});

/** A group whose task fails while its body takes its time to be cancelled. */
function* failsMeanwhile(): Coroutine<void> {
  yield* taskGroup(function* (group) {
    group.createTask(raisesAfter(0.3, failure));
    try {
      yield* sleep(10);
    } catch (error) {
      yield* sleep(0.5);
      throw error;
    }
  });
}

test("TestTaskGroup.test_taskgroup_15: a failure while the body is being cancelled is raised", () => {
  expect(membersOf(cancelled(failsMeanwhile))).toEqual([failure]);
});

test("TestTaskGroup.test_taskgroup_16: also if the cancellation came from further outside", () => {
  const error = cancelled(function* () {
    yield* createTask(failsMeanwhile());
  });
  expect(membersOf(error)).toEqual([failure]);
});

class MyError extends Error {}

test("TestTaskGroup.test_taskgroup_18: what the body raises in place of a cancellation is a member", () => {
  const instead = new MyError();
  expect(membersOf(cancelled(() => taskGroup(() => raisesAtTheEnd(instead))))).toEqual([instead]);
});

/** A group with a task that fails with one error, while its body fails with another. */
function* failsTwice(ofTask: unknown, ofBody: unknown): Coroutine<void> {
  yield* taskGroup(function* (group) {
    group.createTask(raisesAfter(0.1, ofTask));
    yield* raisesAtTheEnd(ofBody);
  });
}

test("TestTaskGroup.test_taskgroup_19: failures of a task and then of the body are raised together", () => {
  const own = new MyError();
  expect(membersOf(runOnLoop(() => raised(createTaskOf(failsTwice(failure, own)))))).toEqual([failure, own]);
});

function* createTaskOf(coroutine: Coroutine<void>): Coroutine<void> {
  yield* createTask(coroutine);
}

test("TestTaskGroup.test_taskgroup_20a: so they are if the body throws what is no Error", () => {
  expect(membersOf(runOnLoop(() => raised(failsTwice(failure, "a string"))))).toEqual([failure, "a string"]);
});

test("TestTaskGroup.test_taskgroup_21a: and if the task does", () => {
  const own = new TypeError();
  expect(membersOf(runOnLoop(() => raised(failsTwice("a string", own))))).toEqual(["a string", own]);
});

test("TestTaskGroup.test_taskgroup_context_manager_exit_raises: the group's own cancellation is forgotten when it raises", () => {
  class CustomError extends Error {}
  function* main() {
    const error = yield* raised(
      taskGroup(function* (group) {
        try {
          group.createTask(raisesAfter(0, new CustomError()));
          yield* sleep(1);
        } catch {
          throw new CustomError();
        }
      }),
    );
    expect(membersOf(error)).toEqual([expect.any(CustomError), expect.any(CustomError)]);
    expect(currentTask()?.cancelling()).toBe(0);
  }
  runOnLoop(function* () {
    yield* createTask(main());
  });
});

test("TestTaskGroup.test_cancelling_level_preserved: a failed group leaves no request to cancel behind", () => {
  runOnLoop(function* () {
    const error = yield* raised(
      taskGroup(function* (group) {
        group.createTask(raisesAfter(0, failure));
      }),
    );
    expect(membersOf(error)).toEqual([failure]);
    expect(currentTask()?.cancelling()).toBe(0);
  });
});

test("TestTaskGroup.test_nested_groups_both_cancelled: two groups that fail at once are both told apart", () => {
  runOnLoop(function* () {
    const [inner, outer] = [new Error("inner"), new TypeError("outer")];
    const error = yield* raised(
      taskGroup(function* (outerGroup) {
        const innerError = yield* raised(
          taskGroup(function* (innerGroup) {
            innerGroup.createTask(raisesAfter(0, inner));
            outerGroup.createTask(raisesAfter(0, outer));
          }),
        );
        expect(membersOf(innerError)).toEqual([inner]);
        expect(currentTask()?.cancelling()).toBe(1);
      }),
    );
    expect(membersOf(error)).toEqual([outer]);
    expect(currentTask()?.cancelling()).toBe(0);
  });
});

test("TestTaskGroup.test_error_and_cancel: a cancellation at the time of a failure is delivered after the group", () => {
  runOnLoop(function* () {
    const event = new Event();
    const log: string[] = [];
    function* raisesError(): Coroutine<void> {
      event.set();
      yield* sleep(0);
      throw failure;
    }
    function* inner() {
      const error = yield* raised(
        taskGroup(function* (group) {
          group.createTask(raisesError());
          yield* sleep(1);
          log.push("sleep in group went on");
        }),
      );
      expect(membersOf(error)).toEqual([failure]);
      log.push(`after group: ${currentTask()?.cancelling()}`);
      yield* sleep(1);
      log.push("sleep after group went on");
    }
    const task: Task<void> = createTask(inner());
    yield* event.wait();
    expect(task.cancelling()).toBe(0);
    task.cancel();
    expect(task.cancelling()).toBe(1);
    expect(yield* raised(task)).toBeInstanceOf(CancelledError);
    expect(task.cancelled()).toBe(true);
    expect(log).toEqual(["after group: 1"]);
  });
});
