import { describe, expect, it } from "vitest";
import {
  type Coroutine,
  createTask,
  EventLoop,
  gather,
  getRunningLoop,
  type Instrument,
  nameCoroutine,
  run,
  runSteps,
  sleep,
  type Task,
  VirtualClock,
} from "./index.ts";

/** The problems that a run reports, and how it ends. */
function report(main: Coroutine<unknown>): string[] {
  const log: string[] = [];
  const listener: Instrument = { problemFound: ({ kind, message }) => log.push(`${kind}: ${message}`) };
  try {
    log.push(`result: ${String(run(main, { instruments: [listener] }))}`);
  } catch (error) {
    log.push(String(error));
  }
  return log;
}

describe("run", () => {
  it("gives main's result, at once, whatever time it takes", () => {
    expect(run(sleep(3600, "done"))).toBe("done");
  });

  it("throws main's exception", () => {
    const main = function* () {
      yield* sleep(1);
      throw new RangeError("boom");
    };
    expect(() => run(main())).toThrow(new RangeError("boom"));
  });

  it("cancels what is left, in order of creation, and lets it clean up", () => {
    const log: string[] = [];
    const cleaner = function* (name: string) {
      try {
        yield* sleep(9);
      } finally {
        yield* sleep(1);
        log.push(`${getRunningLoop().time()} ${name}`);
      }
    };
    const main = function* () {
      createTask(cleaner("a"));
      createTask(cleaner("b"));
      yield* sleep(2);
      return "result";
    };
    expect(run(main())).toBe("result");
    expect(log).toEqual(["3 a", "3 b"]);
  });

  it("inside of run is refused, and so is what is no coroutine", () => {
    const messages: string[] = [];
    const main = function* () {
      for (const value of [sleep(1), 5]) {
        try {
          run(value as Coroutine<void>);
        } catch (error) {
          messages.push(String(error));
        }
      }
    };
    run(main());
    expect(messages).toEqual([
      "Error: run() cannot be called from a running event loop",
      "RangeError: a coroutine was expected, got 5",
    ]);
  });

  it("leaves no loop behind", () => {
    run(sleep(1));
    expect(() => getRunningLoop()).toThrow("no running event loop");
  });
});

describe("a deadlock", () => {
  it("is an error that names who waits for what, thrown when everybody was cancelled", () => {
    const log: string[] = [];
    const waiter = function* (future: Iterable<unknown>) {
      try {
        yield* future as Coroutine<unknown>;
      } finally {
        log.push("cleaned up");
      }
    };
    const main = function* () {
      const future = getRunningLoop().createFuture();
      yield* gather(createTask(waiter(future), { name: "a" }), createTask(waiter(sleep(2)), { name: "b" }));
    };
    nameCoroutine(main, "main");
    const message = "Deadlock: nothing is ready and no timer is set. main waits for gather(a, b); a waits for future.";
    expect(report(main())).toEqual([`deadlock: ${message}`, `DeadlockError: ${message}`]);
    expect(log).toEqual(["cleaned up", "cleaned up"]);
  });

  it("is found where two tasks await each other", () => {
    const tasks: Task<unknown>[] = [];
    const follow = function* (i: number): Coroutine<unknown> {
      return yield* tasks[i] as Task<unknown>;
    };
    const main = function* () {
      tasks.push(createTask(follow(1), { name: "a" }), createTask(follow(0), { name: "b" }));
      yield* tasks[0] as Task<unknown>;
    };
    nameCoroutine(main, "main");
    const message =
      "Deadlock: nothing is ready and no timer is set. main waits for task a; a waits for task b; b waits for task a.";
    expect(report(main())).toEqual([`deadlock: ${message}`, `DeadlockError: ${message}`]);
  });

  it("of a task that refuses to be cancelled is told, and does not hold up the end", () => {
    const stubborn = function* (): Coroutine<void> {
      const never = getRunningLoop().createFuture<void>();
      try {
        yield* never;
      } catch {
        yield* getRunningLoop().createFuture();
      }
    };
    const main = function* () {
      createTask(stubborn(), { name: "a" });
      yield* sleep(1);
    };
    expect(report(main())).toEqual([
      "deadlock: Deadlock: nothing is ready and no timer is set. a waits for future.",
      "destroyedPending: Task was destroyed but it is pending: a waits for future",
      "result: undefined",
    ]);
  });

  it("is thrown by a loop of one's own too", () => {
    const loop = new EventLoop();
    expect(() => loop.runForever()).toThrow("Deadlock: nothing is ready and no timer is set. No task is left.");
    expect(() => loop.runUntilComplete(loop.createFuture())).toThrow("Deadlock");
  });
});

describe("the reports at the end of a run", () => {
  it("name failures that nobody read, in order of creation", () => {
    const fail = function* (seconds: number): Coroutine<void> {
      yield* sleep(seconds);
      throw new Error(`boom ${seconds}`);
    };
    const main = function* () {
      createTask(fail(2), { name: "a" });
      createTask(fail(1), { name: "b" });
      const read = createTask(fail(1));
      getRunningLoop().createFuture().setException(new Error("alone"));
      yield* sleep(3);
      read.exception();
    };
    expect(report(main())).toEqual([
      "neverRetrieved: Task exception was never retrieved: a raised Error: boom 2",
      "neverRetrieved: Task exception was never retrieved: b raised Error: boom 1",
      "neverRetrieved: Future exception was never retrieved: future 5 raised Error: alone",
      "result: undefined",
    ]);
  });

  it("name every one, however many others were read", () => {
    const fail = function* (): Coroutine<void> {
      throw new Error("boom");
    };
    const main = function* () {
      for (let i = 0; i < 200; i++) {
        const task = createTask(fail(), { name: `t${i}` });
        yield* sleep(0);
        if (i % 50 !== 0) task.exception();
      }
    };
    expect(report(main())).toEqual([
      ...["t0", "t50", "t100", "t150"].map(
        (name) => `neverRetrieved: Task exception was never retrieved: ${name} raised Error: boom`,
      ),
      "result: undefined",
    ]);
  });

  it("pass over failures that gather took charge of", () => {
    const fail = function* (): Coroutine<void> {
      throw new Error("boom");
    };
    const main = function* () {
      try {
        yield* gather(fail(), fail());
      } catch {}
    };
    expect(report(main())).toEqual(["result: undefined"]);
  });

  it("name failures that gather kept as results of a list that was never whole", () => {
    const fail = function* (): Coroutine<void> {
      throw new Error("boom");
    };
    const main = function* () {
      gather([createTask(fail(), { name: "a" }), sleep(9)], { returnExceptions: true });
      yield* sleep(1);
    };
    expect(report(main())).toEqual(["result: undefined"]);
    const stuck = function* () {
      gather([createTask(fail(), { name: "a" }), getRunningLoop().createFuture()], { returnExceptions: true });
      yield* sleep(1);
    };
    expect(report(stuck())).toEqual([
      "neverRetrieved: Task exception was never retrieved: a raised Error: boom",
      "result: undefined",
    ]);
  });

  it("name a failure while everything was being cancelled", () => {
    const sore = function* (): Coroutine<void> {
      try {
        yield* sleep(9);
      } finally {
        // biome-ignore lint/correctness/noUnsafeFinally: raising while being cancelled is the subject
        throw new Error("ouch");
      }
    };
    const main = function* () {
      createTask(sore(), { name: "a" });
      yield* sleep(1);
    };
    expect(report(main())).toEqual([
      "neverRetrieved: Unhandled exception while the run was ending: a raised Error: ouch",
      "result: undefined",
    ]);
  });

  it("name tasks that were begun while everything was being cancelled", () => {
    const parent = function* (): Coroutine<void> {
      try {
        yield* sleep(9);
      } finally {
        createTask(sleep(5), { name: "late" });
      }
    };
    const main = function* () {
      createTask(parent(), { name: "a" });
      yield* sleep(1);
    };
    expect(report(main())).toEqual([
      "destroyedPending: Task was destroyed but it is pending: late waits for sleep(5)",
      "result: undefined",
    ]);
  });
});

describe("runSteps", () => {
  it("is the whole run for a driver that moves the clock itself", () => {
    const clock = new VirtualClock();
    const steps = runSteps(sleep(2, "done"), { clock });
    expect(steps.next()).toEqual({ done: false, value: 2 });
    clock.jumpTo(2);
    expect(steps.next()).toEqual({ done: true, value: "done" });
  });

  it("lets its driver breathe after so many turns", () => {
    const spin = function* () {
      for (let i = 0; i < 5; i++) yield* sleep(0);
    };
    const steps = runSteps(spin(), { turnsPerPump: 3 });
    const breaths = [steps.next(), steps.next(), steps.next()];
    expect(breaths.map(({ done, value }) => `${done} ${value}`)).toEqual(["false 0", "false 0", "true undefined"]);
  });
});
