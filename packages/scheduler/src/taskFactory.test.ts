import { describe, expect, it } from "vitest";
import {
  allTasks,
  type Coroutine,
  createTask,
  currentTask,
  EventLoop,
  eagerTaskFactory,
  gather,
  getRunningLoop,
  shield,
  sleep,
  Task,
  wait,
} from "./index.ts";
import { outcome, trail } from "./trail.fixture.ts";

const useEagerTasks = () => getRunningLoop().setTaskFactory(eagerTaskFactory);

describe("an eager task", () => {
  it("takes its first step while it is made, and costs nothing if that is all", () => {
    expect(
      trail(function* (note) {
        useEagerTasks();
        const now = function* (): Coroutine<string> {
          note("in it");
          return "result";
        };
        const task = createTask(now());
        note(task.done());
        note(yield* task);
        note(yield* gather(now(), now()));
        note(shield(task) === task);
        yield* wait([task]);
        note("waited");
      }),
    ).toEqual(["1 in it", "1 true", "1 result", "1 in it", "1 in it", "1 result,result", "1 true", "3 waited"]);
  });

  it("goes on as any other, ahead of its maker", () => {
    expect(
      trail(function* (note) {
        useEagerTasks();
        const later = function* (): Coroutine<void> {
          note("first step");
          yield* sleep(0);
          note("second step");
        };
        const task = createTask(later());
        note("made");
        yield* sleep(0);
        note("main");
        yield* task;
      }),
    ).toEqual(["1 first step", "1 made", "2 second step", "2 main"]);
  });

  it("is the current task in its first step, and one of all tasks", () => {
    trail(function* () {
      useEagerTasks();
      const main = currentTask();
      const look = function* (): Coroutine<unknown[]> {
        return [currentTask(), allTasks().size];
      };
      const task = createTask(look());
      expect(yield* task).toEqual([task, 2]);
      expect(currentTask()).toBe(main);
    });
  });

  it("keeps its exception for those who await it", () => {
    trail(function* () {
      useEagerTasks();
      const fail = function* (): Coroutine<void> {
        throw new Error("boom");
      };
      const task = createTask(fail());
      expect(task.done()).toBe(true);
      expect(yield* outcome(task)).toBe("Error: boom");
    });
  });

  it("can ask for its own cancellation", () => {
    expect(
      trail(function* (note) {
        useEagerTasks();
        const stop = function* (): Coroutine<void> {
          currentTask()?.cancel("myself");
          note("goes on");
          yield* sleep(0);
          note("never");
        };
        note(yield* outcome(createTask(stop(), { name: "a" })));
      }),
    ).toEqual(["1 goes on", "3 CancelledError: myself"]);
  });

  it("made by a callback, in nobody's step, takes its first one at once too", () => {
    expect(
      trail(function* (note) {
        useEagerTasks();
        getRunningLoop().callSoon(() => {
          createTask(outcome(sleep(1)), { name: "made" });
          note([...allTasks()].map(({ name }) => name));
        });
        yield* sleep(2);
      }),
    ).toEqual(["2 Task-1,made"]);
  });

  it("made before the loop runs waits for its turn", () => {
    const loop = new EventLoop();
    loop.setTaskFactory(eagerTaskFactory);
    const task = loop.createTask(sleep(0, "result"));
    expect(task.done()).toBe(false);
    expect(loop.runUntilComplete(task)).toBe("result");
  });
});

describe("a task factory", () => {
  it("makes every task of its loop, with the name that was asked for, until it is taken away", () => {
    const names: (string | undefined)[] = [];
    trail(function* () {
      const loop = getRunningLoop();
      loop.setTaskFactory((loop, coroutine, options) => {
        names.push(options.name);
        return new Task(loop, coroutine, options.name);
      });
      createTask(sleep(0), { name: "a" });
      yield* gather(sleep(0));
      loop.setTaskFactory(null);
      expect(loop.getTaskFactory()).toBe(null);
      createTask(sleep(0), { name: "b" });
    });
    expect(names).toEqual(["a", undefined]);
  });
});
