import { describe, expect, it } from "vitest";
import { failer, watch } from "./hooks.fixture.ts";
import { type Coroutine, createTask, currentTask, Future, getRunningLoop, run, sleep } from "./index.ts";
import { outcome } from "./trail.fixture.ts";

/** The messages of the problems that a program runs into. */
function problemsOf(main: () => Coroutine<unknown>): string[] {
  const problems: string[] = [];
  run(main(), { instruments: [{ problemFound: ({ message }) => void problems.push(message) }] });
  return problems;
}

describe("what an instrument hears of a task", () => {
  it("that goes on with an exception is that it does", () => {
    const steps = watch(function* () {
      const a = createTask(failer(1), { name: "a" });
      const b = createTask(sleep(5), { name: "b" });
      yield* outcome(a);
      b.cancel();
      yield* outcome(b);
    }).filter((line) => line.startsWith("stepStarted"));
    expect(steps).toEqual([
      "stepStarted Task-1 with value",
      "stepStarted a with value",
      "stepStarted b with value",
      "stepStarted a with value",
      "stepStarted Task-1 with exception",
      "stepStarted b with exception",
      "stepStarted Task-1 with exception",
    ]);
  });

  it("that cancelled itself in its last step is that it was cancelled, and with what message", () => {
    const ends = watch(function* () {
      const last = function* () {
        currentTask()?.cancel("enough");
      };
      yield* outcome(createTask(last(), { name: "a" }));
    }).filter((line) => line.startsWith("taskDone a"));
    expect(ends).toEqual(["taskDone a cancelled CancelledError: enough"]);
  });

  it("that somebody settled behind its back before its first step is told once, and so are those who asked", () => {
    const told: string[] = [];
    const main = function* () {
      const a = createTask(sleep(1), { name: "a" });
      a.addDoneCallback((task) => told.push(`called back with ${task.result()}`));
      Future.prototype.setResult.call(a, "its result");
      yield* sleep(2);
    };
    told.push(...problemsOf(main));
    expect(told.sort()).toEqual([
      "Exception in callback: InvalidStateError: step(): already done: task a",
      "called back with its result",
      "coroutine 'sleep' was never awaited",
    ]);
  });

  it("that somebody settled behind its back is that its step failed", () => {
    const problems: string[] = [];
    const main = function* () {
      const a = createTask(sleep(1), { name: "a" });
      yield* sleep(0);
      Future.prototype.setResult.call(a, undefined);
      yield* sleep(2);
    };
    run(main(), {
      instruments: [
        { problemFound: ({ kind, task, message }) => void problems.push(`${kind}, ${task?.name}: ${message}`) },
      ],
    });
    expect(problems).toEqual([
      "callbackRaised, a: Exception in callback: InvalidStateError: step(): already done: task a",
    ]);
  });

  it("that somebody settled behind its back, and that waits behind another one, is that its step failed", () => {
    const main = function* () {
      const awaited = getRunningLoop().createFuture<void>();
      const first = createTask(outcome(awaited), { name: "first" });
      const a = createTask(outcome(awaited), { name: "a" });
      yield* sleep(0);
      Future.prototype.setResult.call(a, undefined);
      awaited.setResult();
      yield* first;
    };
    expect(problemsOf(main)).toEqual(["Exception in callback: InvalidStateError: step(): already done: task a"]);
  });

  it("that was asked twice to stop is no more than that: its result is read when somebody reads it", () => {
    const told = watch(function* () {
      // It gives back what it was cancelled with.
      const a = createTask(outcome(sleep(1)), { name: "a" });
      yield* sleep(0);
      a.cancel();
      a.cancel();
      yield* a;
    }).filter((line) => /^(cancelRequested|resultRead) a/.test(line));
    expect(told).toEqual([
      "cancelRequested a by Task-1 undefined accepted",
      "cancelRequested a by Task-1 undefined accepted",
      "resultRead a by Task-1",
    ]);
  });

  it("that was asked to stop and fails instead is that nobody has read why", () => {
    const stubborn = function* () {
      try {
        yield* sleep(1);
      } catch {
        throw new Error("no");
      }
    };
    const main = function* () {
      const a = createTask(stubborn(), { name: "a" });
      yield* sleep(0);
      a.cancel();
      yield* sleep(1);
    };
    expect(problemsOf(main)).toEqual(["Task exception was never retrieved: a raised Error: no"]);
  });

  it("that was settled in its own step is the outcome that it was given, though it waits then", () => {
    const settled = function* () {
      Future.prototype.setResult.call(currentTask(), "given");
      yield* sleep(1);
    };
    const main = function* () {
      const a = createTask(settled());
      yield* sleep(0);
      return a.result();
    };
    expect(run<unknown>(main())).toBe("given");
  });

  it("that was settled in its own step and raises then is that it raised", () => {
    const settled = function* () {
      Future.prototype.setResult.call(currentTask(), "given");
      throw new Error("boom");
    };
    const main = function* () {
      const a = createTask(settled());
      yield* sleep(0);
      return String(a.exception());
    };
    expect(run<unknown>(main())).toBe("Error: boom");
  });
});
