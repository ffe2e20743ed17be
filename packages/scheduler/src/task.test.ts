import { describe, expect, it } from "vitest";
import {
  allTasks,
  type Coroutine,
  createTask,
  currentTask,
  EventLoop,
  ensureFuture,
  getRunningLoop,
  nameCoroutine,
  type Suspension,
  sleep,
  type Task,
} from "./index.ts";
import { outcome, trail } from "./trail.fixture.ts";

function* instant<T>(value: T): Coroutine<T> {
  return value;
}

/** A yield without star, which the types do not allow. */
function* bareYield(value: unknown): Coroutine<string> {
  yield value as Suspension;
  return "unharmed";
}

describe("a task", () => {
  it("takes its first step in the next turn, after what was ready", () => {
    expect(
      trail(function* (note) {
        getRunningLoop().callSoon(note, "ready before");
        const task = createTask(
          (function* () {
            note("first step");
          })(),
        );
        note(task.done());
        yield* sleep(0);
        note(task.done());
      }),
    ).toEqual(["1 false", "2 ready before", "2 first step", "2 true"]);
  });

  it("wakes whoever awaits it one turn after its end; once done it is awaited without a pause", () => {
    expect(
      trail(function* (note) {
        const task = createTask(instant("value"));
        note("await");
        note(yield* task);
        note(yield* task);
      }),
    ).toEqual(["1 await", "3 value", "3 value"]);
  });

  it("runs an awaited coroutine inside itself, without a pause", () => {
    expect(
      trail(function* (note) {
        note(yield* instant("value"));
      }),
    ).toEqual(["1 value"]);
  });

  it("is called Task-N unless it is given a name, and numbers only those", () => {
    const loop = new EventLoop();
    const tasks = [{}, { name: "b" }, {}].map((options) => loop.createTask(instant(1), options));
    expect(tasks.map((task) => task.name)).toEqual(["Task-1", "b", "Task-2"]);
  });

  it("knows the name of its coroutine where one was registered", () => {
    const loop = new EventLoop();
    function* named(): Coroutine<void> {}
    nameCoroutine(named, "named");
    expect(loop.createTask(named()).coroutineName).toBe("named");
    expect(loop.createTask(instant(1)).coroutineName).toBe("coroutine");
    expect(loop.createTask(sleep(1)).coroutineName).toBe("sleep");
  });

  it("says in words what waiting for it means", () => {
    const loop = new EventLoop();
    function* named(): Coroutine<void> {}
    nameCoroutine(named, "named");
    const tasks = [loop.createTask(named()), loop.createTask(named(), { name: "b" }), loop.createTask(instant(1))];
    expect(tasks.map((task) => task.reason)).toEqual(["task named", "task b", "task Task-2"]);
  });

  it("cannot be settled from outside", () => {
    const task = new EventLoop().createTask(instant(1)) as Task<number> & { setResult(value: number): void };
    expect(() => task.setResult(2)).toThrow("Task does not support set_result operation");
    expect(() => task.setException()).toThrow("Task does not support set_exception operation");
  });

  it("is found by currentTask and allTasks while it lives", () => {
    expect(
      trail(function* (note) {
        const names = () => [...allTasks()].map((task) => task.name).join(" ");
        note(currentTask()?.name);
        createTask(instant(1), { name: "a" });
        note(names());
        getRunningLoop().callSoon(() => note(currentTask()));
        yield* sleep(0);
        note(names());
      }),
    ).toEqual(["1 Task-1", "1 Task-1 a", "2 null", "2 Task-1"]);
  });
});

describe("misuse of a task", () => {
  it("of no coroutine is refused at once", () => {
    const loop = new EventLoop();
    const refusal = (value: unknown) => () => loop.createTask(value as Coroutine<unknown>);
    expect(refusal(5)).toThrow("a coroutine was expected, got 5");
    expect(refusal(instant)).toThrow("a coroutine was expected, got function instant");
    expect(refusal(loop.createFuture())).toThrow("a coroutine was expected, got [object Object]");
    expect(refusal(null)).toThrow("a coroutine was expected, got null");
  });

  it("by a yield without star is thrown where it stands, one turn later", () => {
    expect(
      trail(function* (note) {
        const future = getRunningLoop().createFuture();
        note(yield* outcome(bareYield(future)));
        note(yield* outcome(bareYield(instant(1))));
        note(yield* outcome(bareYield(sleep(1))));
        note(yield* outcome(bareYield(42)));
        note(yield* outcome(bareYield(undefined)));
      }),
    ).toEqual([
      "2 Error: yield was used instead of yield* in task Task-1 with future",
      "3 Error: yield was used instead of yield* for generator in task Task-1 with [object Generator]",
      "4 Error: yield was used instead of yield* for generator in task Task-1 with coroutine 'sleep'",
      "5 Error: Task got bad yield: 42",
      "6 unharmed",
    ]);
  });

  it("by awaiting itself is thrown where it stands", () => {
    expect(
      trail(function* (note) {
        note(yield* outcome(currentTask() as Task<unknown>));
      }),
    ).toEqual(["2 Error: Task cannot await on itself: task Task-1"]);
  });

  it("by awaiting another loop's future is thrown where it stands", () => {
    expect(
      trail(function* (note) {
        note(yield* outcome(new EventLoop().createFuture()));
      }),
    ).toEqual(["2 Error: task Task-1 got future attached to a different loop"]);
  });

  it("by running one coroutine twice", () => {
    expect(
      trail(function* (note) {
        const twice = instant(1);
        yield* createTask(twice);
        note(yield* outcome(createTask(twice)));
        const future = getRunningLoop().createFuture();
        const shared = outcome(future);
        createTask(shared);
        note(yield* createTask(shared));
      }),
    ).toEqual(["5 Error: cannot reuse already awaited coroutine", "7 Error: await wasn't used with future"]);
  });
});

describe("ensureFuture", () => {
  it("gives futures and tasks back, and makes a task of a coroutine", () => {
    trail(function* () {
      const future = getRunningLoop().createFuture();
      expect(ensureFuture(future)).toBe(future);
      const task = ensureFuture(instant(7));
      expect(yield* task).toBe(7);
      expect(() => ensureFuture(5 as unknown as Coroutine<number>)).toThrow(
        "A future, a coroutine or an awaitable is required",
      );
    });
  });

  it("needs a running loop, as everything does that has none of its own", () => {
    expect(() => ensureFuture(instant(7))).toThrow("no running event loop");
    expect(() => createTask(instant(7))).toThrow("no running event loop");
    expect(() => currentTask()).toThrow("no running event loop");
    expect(() => allTasks()).toThrow("no running event loop");
  });
});
