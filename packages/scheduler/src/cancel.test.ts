import { describe, expect, it } from "vitest";
import {
  CancelledError,
  type Coroutine,
  createTask,
  currentTask,
  gather,
  getRunningLoop,
  isException,
  sleep,
  type Task,
} from "./index.ts";
import { outcome, timeline, trail } from "./trail.fixture.ts";

describe("cancel", () => {
  it("throws where the task waits, one turn later, with the message", () => {
    expect(
      trail(function* (note) {
        const task = createTask(outcome(sleep(9)));
        yield* sleep(0);
        note(task.cancel("enough"));
        note(task.cancelled());
        yield* sleep(0);
        note(task.result());
      }),
    ).toEqual(["2 true", "2 false", "3 CancelledError: enough"]);
  });

  it("before the first step keeps the body from running at all", () => {
    expect(
      trail(function* (note) {
        const task = createTask(
          (function* () {
            try {
              note("never");
            } finally {
              note("nor this");
            }
          })(),
        );
        note(task.cancel());
        yield* sleep(0);
        note(task.cancelled());
        note(task.cancel());
      }),
    ).toEqual(["1 true", "2 true", "2 false"]);
  });

  it("between the result and the waking takes the result away", () => {
    expect(
      trail(function* (note) {
        const future = getRunningLoop().createFuture<string>();
        const task = createTask(outcome(future));
        yield* sleep(0);
        future.setResult("lost");
        note(task.cancel());
        note(yield* task);
      }),
    ).toEqual(["2 true", "4 CancelledError"]);
  });

  it("travels down a chain of tasks at once and comes back up a turn a level", () => {
    expect(
      trail(function* (note) {
        const level = function* (name: string, below: Task<unknown> | null): Coroutine<void> {
          try {
            yield* below ?? sleep(9);
          } finally {
            note(name);
          }
        };
        const inner = createTask(level("inner", null));
        const middle = createTask(level("middle", inner));
        const outer = createTask(level("outer", middle));
        yield* sleep(0);
        outer.cancel("m");
        note(yield* outcome(outer));
      }),
    ).toEqual(["3 inner", "4 middle", "5 outer", "6 CancelledError: m"]);
  });

  it("reaches the children of a gather, and its caller three turns later", () => {
    expect(
      trail(function* (note) {
        const task = createTask(outcome(gather(sleep(9), sleep(9))));
        for (let i = 0; i < 2; i++) yield* sleep(0);
        note("cancel");
        task.cancel("m");
        for (let i = 0; i < 3; i++) yield* sleep(0);
        note(task.result());
      }),
    ).toEqual(["3 cancel", "6 CancelledError: m"]);
  });

  it("of a task by itself strikes at its next wait", () => {
    expect(
      trail(function* (note) {
        const myself = currentTask();
        note(myself?.cancel("m"));
        note(yield* outcome(sleep(9)));
        note(myself?.cancelling());
      }),
    ).toEqual(["1 true", "2 CancelledError: m", "2 1"]);
  });

  it("of a task by itself makes it end cancelled if it returns, but not if it raises", () => {
    expect(
      trail(function* (note) {
        const suicide = function* (error: Error | null): Coroutine<string> {
          currentTask()?.cancel("m");
          if (error !== null) throw error;
          return "lost";
        };
        const [returns, raises] = [createTask(suicide(null)), createTask(suicide(new Error("boom")))];
        note(yield* outcome(returns));
        note(yield* outcome(raises));
        note(`${returns.cancelled()} ${raises.cancelled()}`);
      }),
    ).toEqual(["3 CancelledError: m", "3 Error: boom", "3 true false"]);
  });

  it("asked for twice is delivered once, with the first message where something waits", () => {
    expect(
      trail(function* (note) {
        const task = createTask(outcome(sleep(9)));
        const giver = createTask(outcome(sleep(0)));
        yield* sleep(0);
        note(`${task.cancel("first")} ${task.cancel("second")} ${task.cancelling()}`);
        note(`${giver.cancel("first")} ${giver.cancel("latest")}`);
        note(yield* task);
        note(yield* giver);
      }),
    ).toEqual(["2 true true 2", "2 true true", "4 CancelledError: first", "4 CancelledError: latest"]);
  });

  it("that is swallowed is forgotten, except by the count", () => {
    expect(
      trail(function* (note) {
        const stubborn = createTask(
          (function* () {
            yield* outcome(sleep(9));
            yield* sleep(0);
            return "finished";
          })(),
        );
        yield* sleep(0);
        stubborn.cancel();
        note(yield* stubborn);
        note(`${stubborn.cancelling()} ${stubborn.uncancel()} ${stubborn.uncancel()}`);
      }),
    ).toEqual(["5 finished", "5 1 0 0"]);
  });

  it("can be taken back before it is delivered", () => {
    expect(
      trail(function* (note) {
        const task = createTask(outcome(sleep(0, "unharmed")));
        task.cancel();
        task.uncancel();
        note(yield* task);
      }),
    ).toEqual(["4 unharmed"]);
  });

  it("lets a finally clause wait", () => {
    expect(
      timeline(function* (note) {
        const task = createTask(
          (function* () {
            try {
              yield* sleep(9);
            } finally {
              yield* sleep(2);
              note("cleaned up");
            }
          })(),
        );
        yield* sleep(1);
        task.cancel();
        note(yield* outcome(task));
      }),
    ).toEqual(["3 s, 7 cleaned up", "3 s, 8 CancelledError"]);
  });

  it("is what a coroutine does that raises CancelledError itself", () => {
    expect(
      trail(function* (note) {
        const task = createTask(
          (function* (): Coroutine<void> {
            throw new CancelledError("own");
          })(),
        );
        note(yield* outcome(task));
        note(`${task.cancelled()} ${task.cancelling()}`);
        note(yield* outcome(task));
      }),
    ).toEqual(["3 CancelledError: own", "3 true 0", "3 CancelledError"]);
  });

  it("breaks a circle of tasks that await each other", () => {
    expect(
      trail(function* (note) {
        const tasks: Task<string>[] = [];
        const follow = (i: number) =>
          (function* (): Coroutine<string> {
            return yield* outcome(tasks[i] as Task<string>);
          })();
        tasks.push(createTask(follow(1)), createTask(follow(0)));
        yield* sleep(0);
        note(tasks[0]?.cancel("round"));
        for (const task of tasks) note(yield* task);
      }),
    ).toEqual(["2 true", "4 CancelledError: round", "4 CancelledError: round"]);
  });

  it("is no exception in Python's sense", () => {
    expect([new CancelledError(), new Error(), "thrown"].map(isException)).toEqual([false, true, true]);
  });
});
