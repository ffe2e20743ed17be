import { describe, expect, it } from "vitest";
import {
  CancelledError,
  type Coroutine,
  createTask,
  currentTask,
  ExceptionGroup,
  eagerTaskFactory,
  getRunningLoop,
  sleep,
  type TaskGroup,
  taskGroup,
} from "./index.ts";
import { outcome, trail } from "./trail.fixture.ts";

type Note = (text: unknown) => void;

/** What a group comes to, with the members of an exception group. */
function* verdict(group: Coroutine<unknown>): Coroutine<string> {
  try {
    return String(yield* group);
  } catch (error) {
    return error instanceof ExceptionGroup ? `${error} [${error.errors.map(String).join(", ")}]` : String(error);
  }
}

function* sleeper(note: Note, name = "sibling"): Coroutine<void> {
  try {
    yield* sleep(9);
  } catch (error) {
    note(`${name} ${String(error)}`);
    throw error;
  }
}

function* failer(message: string): Coroutine<never> {
  yield* sleep(0);
  throw new Error(message);
}

describe("a task group", () => {
  it("gives what its body returns, at once without tasks and two turns after the last one else", () => {
    expect(
      trail(function* (note) {
        const body = function* (): Coroutine<string> {
          return "result";
        };
        note(yield* taskGroup(body));
        const trivial = function* (): Coroutine<void> {};
        note(
          yield* taskGroup(function* (group) {
            group.createTask(trivial());
            return "result";
          }),
        );
      }),
    ).toEqual(["1 result", "4 result"]);
  });

  it("cancels the body and the other tasks when a task fails, and raises when all have ended", () => {
    expect(
      trail(function* (note) {
        const group = taskGroup(function* (group) {
          group.createTask(failer("boom"));
          group.createTask(sleeper(note));
          yield* sleeper(note, "body");
        });
        note(yield* verdict(group));
        note(currentTask()?.cancelling());
      }),
    ).toEqual([
      "5 sibling CancelledError",
      "5 body CancelledError",
      "7 ExceptionGroup: unhandled errors in a TaskGroup (1 sub-exception) [Error: boom]",
      "7 0",
    ]);
  });

  it("does the same while it only waits for its tasks", () => {
    expect(
      trail(function* (note) {
        const group = taskGroup(function* (group) {
          group.createTask(failer("boom"));
          group.createTask(sleeper(note));
        });
        note(yield* verdict(group));
        note(currentTask()?.cancelling());
      }),
    ).toEqual([
      "5 sibling CancelledError",
      "7 ExceptionGroup: unhandled errors in a TaskGroup (1 sub-exception) [Error: boom]",
      "7 0",
    ]);
  });

  it("names the error of its body last", () => {
    expect(
      trail(function* (note) {
        const cleaner = function* (): Coroutine<void> {
          try {
            yield* sleep(9);
          } finally {
            note("cleans up");
            yield* failer("cleanup");
          }
        };
        const group = taskGroup(function* (group) {
          group.createTask(cleaner());
          yield* sleep(0);
          throw new Error("boom");
        });
        note(yield* verdict(group));
      }),
    ).toEqual([
      "3 cleans up",
      "6 ExceptionGroup: unhandled errors in a TaskGroup (2 sub-exceptions) [Error: cleanup, Error: boom]",
    ]);
  });

  it("passes a cancellation on to its tasks, and out when they have ended", () => {
    expect(
      trail(function* (note) {
        const parent = function* (): Coroutine<void> {
          const group = taskGroup(function* (group) {
            group.createTask(sleeper(note));
          });
          note(yield* verdict(group));
          note(currentTask()?.cancelling());
        };
        const task = createTask(parent());
        yield* sleep(0);
        yield* sleep(0);
        task.cancel("stop");
        yield* task;
      }),
    ).toEqual(["5 sibling CancelledError", "7 CancelledError: stop", "7 1"]);
  });

  it("raises failures rather than a cancellation, which comes again where its parent next waits", () => {
    expect(
      trail(function* (note) {
        const stubborn = function* (): Coroutine<void> {
          try {
            yield* sleep(9);
          } catch {
            throw new Error("cleanup");
          }
        };
        const parent = function* (): Coroutine<void> {
          const group = taskGroup(function* (group) {
            group.createTask(stubborn());
          });
          note(yield* verdict(group));
          note(currentTask()?.cancelling());
          yield* sleep(0);
          note("never");
        };
        const task = createTask(parent());
        yield* sleep(0);
        yield* sleep(0);
        task.cancel("stop");
        note(yield* outcome(task));
        note(task.cancelled());
      }),
    ).toEqual([
      "7 ExceptionGroup: unhandled errors in a TaskGroup (1 sub-exception) [Error: cleanup]",
      "7 1",
      "9 CancelledError",
      "9 true",
    ]);
  });

  it("takes tasks that its own tasks make, but none once it is over or being cancelled", () => {
    expect(
      trail(function* (note) {
        const nothing = function* (): Coroutine<void> {};
        const tryToMake = (group: TaskGroup) => {
          try {
            group.createTask(nothing());
          } catch (error) {
            note(error);
          }
        };
        let first: TaskGroup | null = null;
        yield* taskGroup(function* (group) {
          first = group;
          const maker = function* (): Coroutine<void> {
            yield* sleep(0);
            group.createTask(sleep(1));
            note("made one more");
          };
          group.createTask(maker());
        });
        note(getRunningLoop().time());
        if (first !== null) tryToMake(first);
        const second = taskGroup(function* (group) {
          group.createTask(failer("boom"));
          try {
            yield* sleep(9);
          } finally {
            tryToMake(group);
          }
        });
        note(yield* verdict(second));
      }),
    ).toEqual([
      "3 made one more",
      "8 1",
      "8 Error: TaskGroup <TaskGroup entered> is finished",
      "12 Error: TaskGroup <TaskGroup errors=1 cancelling> is shutting down",
      "12 ExceptionGroup: unhandled errors in a TaskGroup (1 sub-exception) [Error: boom]",
    ]);
  });

  it("within another fails as a part of it", () => {
    expect(
      trail(function* (note) {
        const outer = taskGroup(() =>
          taskGroup(function* (group) {
            group.createTask(failer("inner"));
            yield* sleep(9);
          }),
        );
        try {
          yield* outer;
        } catch (error) {
          const [inner] = (error as ExceptionGroup).errors;
          expect(inner).toBeInstanceOf(ExceptionGroup);
          expect(inner.errors.map(String)).toEqual(["Error: inner"]);
          note(currentTask()?.cancelling());
        }
      }),
    ).toEqual(["5 0"]);
  });

  it("leaves a failure that it raised to nobody else", () => {
    const told: string[] = [];
    trail(function* () {
      getRunningLoop().setExceptionHandler((_, { message }) => told.push(message));
      yield* outcome(
        taskGroup(function* (group) {
          group.createTask(failer("boom"));
        }),
      );
    });
    expect(told).toEqual([]);
  });

  it("whose eager task fails at once meets that where its body next waits", () => {
    expect(
      trail(function* (note) {
        getRunningLoop().setTaskFactory(eagerTaskFactory);
        const fail = function* (): Coroutine<void> {
          throw new Error("boom");
        };
        const group = taskGroup(function* (group) {
          group.createTask(fail());
          note("goes on");
          yield* sleeper(note, "body");
        });
        note(yield* verdict(group));
      }),
    ).toEqual([
      "1 goes on",
      "2 body CancelledError",
      "2 ExceptionGroup: unhandled errors in a TaskGroup (1 sub-exception) [Error: boom]",
    ]);
  });

  it("needs a task to be awaited in", () => {
    trail(function* () {
      const loop = getRunningLoop();
      const done = loop.createFuture<string>();
      loop.callSoon(() => {
        try {
          taskGroup(() => sleep(1)).next();
        } catch (error) {
          done.setResult(String(error));
        }
      });
      expect(yield* done).toBe("Error: TaskGroup cannot determine the parent task");
    });
  });
});

describe("an exception group", () => {
  it("is an aggregate error with its members' number in the message", () => {
    const error = new ExceptionGroup("trouble", [new Error("a"), new CancelledError()]);
    expect(error).toBeInstanceOf(AggregateError);
    expect(String(error)).toBe("ExceptionGroup: trouble (2 sub-exceptions)");
    expect(error.errors.map(String)).toEqual(["Error: a", "CancelledError"]);
  });
});
