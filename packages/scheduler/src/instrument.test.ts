import { describe, expect, it } from "vitest";
import {
  asCompleted,
  type Box,
  block,
  type Coroutine,
  createTask,
  FIRST_COMPLETED,
  type Future,
  gather,
  getRunningLoop,
  type Instrument,
  run,
  type Suspension,
  shield,
  sleep,
  Task,
  TimeoutError,
  wait,
  waitFor,
} from "./index.ts";

const nameOf = (future: Future<unknown> | null) =>
  future === null ? "nobody" : future instanceof Task ? future.name : future.reason;
const list = (futures: readonly Future<unknown>[]) => `[${futures.map(nameOf).join(" ")}]`;
const boxName = (box: Box) => `${box.kind} ${box.id}`;

/** Writes every call of every hook as one line. */
function scribe(log: string[]): Required<Instrument> {
  return {
    loopStarted: (at) => log.push(`loopStarted ${at}`),
    loopStopped: (at) => log.push(`loopStopped ${at}`),
    turnStarted: (turn, ready) => log.push(`turnStarted ${turn}, ${ready} ready`),
    clockAdvanced: (from, to) => log.push(`clockAdvanced ${from} to ${to}`),
    taskCreated: (task, parent) => log.push(`taskCreated ${nameOf(task)} by ${nameOf(parent)}`),
    taskReady: (task, cause, by) => log.push(`taskReady ${nameOf(task)}: ${cause}, ${nameOf(by)}`),
    stepStarted: (task, sent) => log.push(`stepStarted ${nameOf(task)} with ${sent}`),
    stepEnded: (task) => log.push(`stepEnded ${nameOf(task)}`),
    taskWaiting: (task, on) =>
      log.push(`taskWaiting ${nameOf(task)} on ${on.reason}${on.box === null ? "" : ` in ${boxName(on.box)}`}`),
    taskDone: (task, outcome, value) => log.push(`taskDone ${nameOf(task)} ${outcome} ${String(value)}`),
    futureCreated: (future) => log.push(`futureCreated ${nameOf(future)}`),
    futureSettled: (future, by) => log.push(`futureSettled ${nameOf(future)} by ${nameOf(by)}`),
    timerSet: (timer, owner) => log.push(`timerSet ${timer.id} at ${timer.when}: ${timer.reason} by ${nameOf(owner)}`),
    timerFired: (timer) => log.push(`timerFired ${timer.id}`),
    timerCancelled: (timer) => log.push(`timerCancelled ${timer.id}`),
    waitStarted: (box) =>
      log.push(
        `waitStarted ${boxName(box)} by ${nameOf(box.by)} ${list(box.members)} ${box.condition} until ${box.deadline}`,
      ),
    waitMemberDone: (box, member) => log.push(`waitMemberDone ${boxName(box)} ${nameOf(member)}`),
    waitTripped: (box, why, by) => log.push(`waitTripped ${boxName(box)} ${why} by ${nameOf(by)}`),
    waitEnded: (box, why, done, pending) =>
      log.push(`waitEnded ${boxName(box)} ${why} done ${list(done)} pending ${list(pending)}`),
    resultRead: (future, reader) => log.push(`resultRead ${nameOf(future)} by ${nameOf(reader)}`),
    cancelRequested: (target, by, message, accepted) =>
      log.push(`cancelRequested ${nameOf(target)} by ${nameOf(by)} ${message} ${accepted ? "accepted" : "refused"}`),
    blocked: (task, seconds) => log.push(`blocked ${nameOf(task)} ${seconds}`),
    problemFound: (problem) => log.push(`problemFound ${problem.kind} ${nameOf(problem.task)}: ${problem.message}`),
  };
}

function* napper(seconds: number): Coroutine<string> {
  yield* sleep(seconds);
  return `slept ${seconds}`;
}

function* failer(seconds: number): Coroutine<never> {
  yield* sleep(seconds);
  throw new Error("boom");
}

function* follower<T>(future: Future<T>): Coroutine<T> {
  return yield* future;
}

function* expiry(coroutine: Coroutine<unknown>): Coroutine<void> {
  try {
    yield* coroutine;
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
  }
}

/** Runs a program and gives every call of every hook, in order. */
function watch(main: () => Coroutine<unknown>): string[] {
  const log: string[] = [];
  try {
    run(main(), { instruments: [scribe(log)] });
  } catch (error) {
    log.push(String(error));
  }
  return log;
}

/** Leaves out what is the same everywhere: bounds, turns, steps, creation of tasks, passing of time. */
const FRAME = /^(loopSt|turnStarted|stepStarted|stepEnded|taskCreated|clockAdvanced|taskReady \S+ created)/;
const watchClosely = (main: () => Coroutine<unknown>) => watch(main).filter((line) => !FRAME.test(line));

function* main(): Coroutine<unknown> {
  const task = createTask(napper(1), { name: "a" });
  yield* sleep(0);
  return yield* task;
}

describe("what an instrument hears", () => {
  it("comes in one fixed order", () => {
    expect(watch(main)).toEqual([
      "loopStarted 0",
      "taskCreated Task-1 by nobody",
      "taskReady Task-1: created, nobody",
      "turnStarted 1, 1 ready",
      "stepStarted Task-1 with value",
      "taskCreated a by Task-1",
      "taskReady a: created, nobody",
      "taskReady Task-1: bareYield, nobody",
      "stepEnded Task-1",
      "turnStarted 2, 2 ready",
      "stepStarted a with value",
      "timerSet 1 at 1: sleep(1) by a",
      "taskWaiting a on sleep(1)",
      "stepEnded a",
      "stepStarted Task-1 with value",
      "taskWaiting Task-1 on task a",
      "stepEnded Task-1",
      "clockAdvanced 0 to 1",
      "turnStarted 3, 1 ready",
      "timerFired 1",
      "taskReady a: timer, sleep(1)",
      "turnStarted 4, 1 ready",
      "stepStarted a with value",
      "taskDone a returned slept 1",
      "taskReady Task-1: future, a",
      "stepEnded a",
      "turnStarted 5, 1 ready",
      "stepStarted Task-1 with value",
      "resultRead a by Task-1",
      "taskDone Task-1 returned slept 1",
      "stepEnded Task-1",
      "turnStarted 6, 1 ready",
      "resultRead Task-1 by nobody",
      "loopStopped 1",
    ]);
  });

  it("of wait: members as its callback sees them, the trip before the awaiting task is ready, the sets when it goes on", () => {
    expect(
      watchClosely(function* () {
        const a = createTask(napper(1), { name: "a" });
        const b = createTask(napper(2), { name: "b" });
        yield* wait([a, b], { returnWhen: FIRST_COMPLETED, timeout: 5 });
        yield* wait([b], { timeout: 0.5 });
      }),
    ).toEqual([
      "waitStarted wait 1 by Task-1 [a b] FIRST_COMPLETED until 5",
      "timerSet 1 at 5: timeout(5) of any of a, b by Task-1",
      "taskWaiting Task-1 on any of a, b in wait 1",
      "timerSet 2 at 1: sleep(1) by a",
      "taskWaiting a on sleep(1)",
      "timerSet 3 at 2: sleep(2) by b",
      "taskWaiting b on sleep(2)",
      "timerFired 2",
      "taskReady a: timer, sleep(1)",
      "taskDone a returned slept 1",
      "waitMemberDone wait 1 a",
      "timerCancelled 1",
      "waitTripped wait 1 condition by a",
      "taskReady Task-1: future, any of a, b",
      "waitEnded wait 1 condition done [a] pending [b]",
      "waitStarted wait 2 by Task-1 [b] ALL_COMPLETED until 1.5",
      "timerSet 4 at 1.5: timeout(0.5) of all of b by Task-1",
      "taskWaiting Task-1 on all of b in wait 2",
      "timerFired 4",
      "waitTripped wait 2 timeout by nobody",
      "taskReady Task-1: timer, all of b",
      "waitEnded wait 2 timeout done [] pending [b]",
      "taskDone Task-1 returned undefined",
      "resultRead Task-1 by nobody",
      "cancelRequested b by nobody undefined accepted",
      "taskReady b: cancel, sleep(2)",
      "timerCancelled 3",
      "taskDone b cancelled CancelledError",
    ]);
  });

  it("of a wait that is cancelled: it trips at once and ends when the task goes on", () => {
    expect(
      watchClosely(function* () {
        const a = createTask(napper(1), { name: "a" });
        const b = createTask(wait([a]), { name: "b" });
        yield* sleep(0);
        b.cancel("enough");
        yield* a;
      }),
    ).toEqual([
      "taskReady Task-1: bareYield, nobody",
      "timerSet 1 at 1: sleep(1) by a",
      "taskWaiting a on sleep(1)",
      "waitStarted wait 1 by b [a] ALL_COMPLETED until null",
      "taskWaiting b on all of a in wait 1",
      "cancelRequested b by Task-1 enough accepted",
      "waitTripped wait 1 cancelled by nobody",
      "taskReady b: cancel, all of a",
      "taskWaiting Task-1 on task a",
      "waitEnded wait 1 cancelled done [] pending [a]",
      "taskDone b cancelled CancelledError: enough",
      "timerFired 1",
      "taskReady a: timer, sleep(1)",
      "taskDone a returned slept 1",
      "taskReady Task-1: future, a",
      "resultRead a by Task-1",
      "taskDone Task-1 returned undefined",
      "resultRead Task-1 by nobody",
    ]);
  });

  it("of gather: it ends when its result is read", () => {
    expect(
      watchClosely(function* () {
        const a = createTask(napper(1), { name: "a" });
        const b = createTask(napper(2), { name: "b" });
        yield* gather(a, b);
      }),
    ).toEqual([
      "futureCreated gather(a, b)",
      "waitStarted gather 1 by Task-1 [a b] ALL_COMPLETED until null",
      "taskWaiting Task-1 on gather(a, b) in gather 1",
      "timerSet 1 at 1: sleep(1) by a",
      "taskWaiting a on sleep(1)",
      "timerSet 2 at 2: sleep(2) by b",
      "taskWaiting b on sleep(2)",
      "timerFired 1",
      "taskReady a: timer, sleep(1)",
      "taskDone a returned slept 1",
      "waitMemberDone gather 1 a",
      "timerFired 2",
      "taskReady b: timer, sleep(2)",
      "taskDone b returned slept 2",
      "waitMemberDone gather 1 b",
      "waitTripped gather 1 condition by b",
      "futureSettled gather(a, b) by nobody",
      "taskReady Task-1: future, gather(a, b)",
      "resultRead gather(a, b) by Task-1",
      "waitEnded gather 1 condition done [a b] pending []",
      "taskDone Task-1 returned undefined",
      "resultRead Task-1 by nobody",
    ]);
  });

  it("of gather with a failure: those done later are no news any more", () => {
    expect(
      watchClosely(function* () {
        const a = createTask(failer(1), { name: "a" });
        const b = createTask(napper(2), { name: "b" });
        try {
          yield* gather(a, b);
        } catch {
          yield* b;
        }
      }),
    ).toEqual([
      "futureCreated gather(a, b)",
      "waitStarted gather 1 by Task-1 [a b] ALL_COMPLETED until null",
      "taskWaiting Task-1 on gather(a, b) in gather 1",
      "timerSet 1 at 1: sleep(1) by a",
      "taskWaiting a on sleep(1)",
      "timerSet 2 at 2: sleep(2) by b",
      "taskWaiting b on sleep(2)",
      "timerFired 1",
      "taskReady a: timer, sleep(1)",
      "taskDone a raised Error: boom",
      "waitMemberDone gather 1 a",
      "waitTripped gather 1 raised by a",
      "futureSettled gather(a, b) by nobody",
      "taskReady Task-1: future, gather(a, b)",
      "resultRead gather(a, b) by Task-1",
      "waitEnded gather 1 raised done [a] pending [b]",
      "taskWaiting Task-1 on task b",
      "timerFired 2",
      "taskReady b: timer, sleep(2)",
      "taskDone b returned slept 2",
      "taskReady Task-1: future, b",
      "resultRead b by Task-1",
      "taskDone Task-1 returned undefined",
      "resultRead Task-1 by nobody",
    ]);
  });

  it("of asCompleted: it trips whenever somebody who waits gets a member, and ends with the last", () => {
    expect(
      watchClosely(function* () {
        const a = createTask(napper(1), { name: "a" });
        const b = createTask(napper(2), { name: "b" });
        for (const next of asCompleted([b, a])) yield* next;
      }),
    ).toEqual([
      "waitStarted asCompleted 1 by Task-1 [b a]  until null",
      "taskWaiting Task-1 on next of b, a in asCompleted 1",
      "timerSet 1 at 1: sleep(1) by a",
      "taskWaiting a on sleep(1)",
      "timerSet 2 at 2: sleep(2) by b",
      "taskWaiting b on sleep(2)",
      "timerFired 1",
      "taskReady a: timer, sleep(1)",
      "taskDone a returned slept 1",
      "waitMemberDone asCompleted 1 a",
      "waitTripped asCompleted 1 condition by a",
      "taskReady Task-1: future, next of b",
      "resultRead a by Task-1",
      "taskWaiting Task-1 on next of b in asCompleted 1",
      "timerFired 2",
      "taskReady b: timer, sleep(2)",
      "taskDone b returned slept 2",
      "waitMemberDone asCompleted 1 b",
      "waitTripped asCompleted 1 condition by b",
      "taskReady Task-1: future, next of ",
      "waitEnded asCompleted 1 condition done [b a] pending []",
      "resultRead b by Task-1",
      "taskDone Task-1 returned undefined",
      "resultRead Task-1 by nobody",
    ]);
  });

  it("of asCompleted whose time runs out", () => {
    expect(
      watchClosely(function* () {
        const a = createTask(napper(1), { name: "a" });
        for (const next of asCompleted([a], { timeout: 0.5 })) yield* expiry(next);
        yield* a;
      }),
    ).toEqual([
      "waitStarted asCompleted 1 by Task-1 [a]  until 0.5",
      "timerSet 1 at 0.5: timeout(0.5) of asCompleted(a) by Task-1",
      "taskWaiting Task-1 on next of a in asCompleted 1",
      "timerSet 2 at 1: sleep(1) by a",
      "taskWaiting a on sleep(1)",
      "timerFired 1",
      "waitTripped asCompleted 1 timeout by nobody",
      "taskReady Task-1: timer, next of a",
      "waitEnded asCompleted 1 timeout done [] pending [a]",
      "taskWaiting Task-1 on task a",
      "timerFired 2",
      "taskReady a: timer, sleep(1)",
      "taskDone a returned slept 1",
      "taskReady Task-1: future, a",
      "resultRead a by Task-1",
      "taskDone Task-1 returned undefined",
      "resultRead Task-1 by nobody",
    ]);
  });

  it("of shield", () => {
    expect(
      watchClosely(function* () {
        yield* shield(createTask(napper(2), { name: "a" }));
      }),
    ).toEqual([
      "futureCreated shield(a)",
      "waitStarted shield 1 by Task-1 [a]  until null",
      "taskWaiting Task-1 on shield(a) in shield 1",
      "timerSet 1 at 2: sleep(2) by a",
      "taskWaiting a on sleep(2)",
      "timerFired 1",
      "taskReady a: timer, sleep(2)",
      "taskDone a returned slept 2",
      "waitMemberDone shield 1 a",
      "waitTripped shield 1 condition by a",
      "futureSettled shield(a) by nobody",
      "taskReady Task-1: future, shield(a)",
      "resultRead shield(a) by Task-1",
      "waitEnded shield 1 condition done [a] pending []",
      "taskDone Task-1 returned undefined",
      "resultRead Task-1 by nobody",
    ]);
  });

  it("of cancel: who asked whom, and whether it was in time", () => {
    expect(
      watchClosely(function* () {
        const a = createTask(napper(1), { name: "a" });
        const b = createTask(follower(a), { name: "b" });
        yield* sleep(0);
        b.cancel("enough");
        yield* wait([b]);
        b.cancel();
      }),
    ).toEqual([
      "taskReady Task-1: bareYield, nobody",
      "timerSet 1 at 1: sleep(1) by a",
      "taskWaiting a on sleep(1)",
      "taskWaiting b on task a",
      "cancelRequested b by Task-1 enough accepted",
      "cancelRequested a by Task-1 enough accepted",
      "taskReady a: cancel, sleep(1)",
      "waitStarted wait 1 by Task-1 [b] ALL_COMPLETED until null",
      "taskWaiting Task-1 on all of b in wait 1",
      "timerCancelled 1",
      "taskDone a cancelled CancelledError: enough",
      "taskReady b: cancel, a",
      "taskDone b cancelled CancelledError: enough",
      "waitMemberDone wait 1 b",
      "waitTripped wait 1 condition by b",
      "taskReady Task-1: future, all of b",
      "waitEnded wait 1 condition done [b] pending []",
      "cancelRequested b by Task-1 undefined refused",
      "taskDone Task-1 returned undefined",
      "resultRead Task-1 by nobody",
    ]);
  });

  it("of waitFor: on a task, and in time", () => {
    expect(
      watchClosely(function* () {
        const a = createTask(napper(2), { name: "a" });
        yield* expiry(waitFor(a, 1));
        yield* waitFor(napper(1), 3);
      }),
    ).toEqual([
      "waitStarted timeout 1 by Task-1 [a]  until 1",
      "timerSet 1 at 1: timeout of Task-1 by Task-1",
      "taskWaiting Task-1 on task a",
      "timerSet 2 at 2: sleep(2) by a",
      "taskWaiting a on sleep(2)",
      "timerFired 1",
      "waitTripped timeout 1 timeout by nobody",
      "cancelRequested Task-1 by nobody undefined accepted",
      "cancelRequested a by nobody undefined accepted",
      "taskReady a: cancel, sleep(2)",
      "timerCancelled 2",
      "taskDone a cancelled CancelledError",
      "taskReady Task-1: cancel, a",
      "waitEnded timeout 1 timeout done [a] pending []",
      "waitStarted timeout 2 by Task-1 []  until 4",
      "timerSet 3 at 4: timeout of Task-1 by Task-1",
      "timerSet 4 at 2: sleep(1) by Task-1",
      "taskWaiting Task-1 on sleep(1)",
      "timerFired 4",
      "taskReady Task-1: timer, sleep(1)",
      "timerCancelled 3",
      "waitEnded timeout 2 condition done [] pending []",
      "taskDone Task-1 returned undefined",
      "resultRead Task-1 by nobody",
    ]);
  });

  it("of block: the clock has moved when it is told, and timers come late", () => {
    expect(
      watch(function* () {
        createTask(napper(1), { name: "a" });
        yield* sleep(0);
        block(3);
        yield* sleep(0);
        yield* sleep(0);
      }),
    ).toEqual([
      "loopStarted 0",
      "taskCreated Task-1 by nobody",
      "taskReady Task-1: created, nobody",
      "turnStarted 1, 1 ready",
      "stepStarted Task-1 with value",
      "taskCreated a by Task-1",
      "taskReady a: created, nobody",
      "taskReady Task-1: bareYield, nobody",
      "stepEnded Task-1",
      "turnStarted 2, 2 ready",
      "stepStarted a with value",
      "timerSet 1 at 1: sleep(1) by a",
      "taskWaiting a on sleep(1)",
      "stepEnded a",
      "stepStarted Task-1 with value",
      "blocked Task-1 3",
      "taskReady Task-1: bareYield, nobody",
      "stepEnded Task-1",
      "turnStarted 3, 2 ready",
      "stepStarted Task-1 with value",
      "taskReady Task-1: bareYield, nobody",
      "stepEnded Task-1",
      "timerFired 1",
      "taskReady a: timer, sleep(1)",
      "turnStarted 4, 2 ready",
      "stepStarted Task-1 with value",
      "taskDone Task-1 returned undefined",
      "stepEnded Task-1",
      "stepStarted a with value",
      "taskDone a returned slept 1",
      "stepEnded a",
      "turnStarted 5, 1 ready",
      "resultRead Task-1 by nobody",
      "loopStopped 3",
    ]);
  });

  it("of plain futures, and of those who wait for one", () => {
    expect(
      watchClosely(function* () {
        const future = getRunningLoop().createFuture<number>();
        createTask(follower(future), { name: "a" });
        createTask(follower(future), { name: "b" });
        yield* sleep(0);
        future.setResult(1);
        yield* sleep(0);
      }),
    ).toEqual([
      "futureCreated future",
      "taskReady Task-1: bareYield, nobody",
      "taskWaiting a on future",
      "taskWaiting b on future",
      "futureSettled future by Task-1",
      "taskReady a: future, future",
      "taskReady b: future, future",
      "taskReady Task-1: bareYield, nobody",
      "resultRead future by a",
      "taskDone a returned 1",
      "taskDone b returned 1",
      "taskDone Task-1 returned undefined",
      "resultRead Task-1 by nobody",
    ]);
  });

  it("of a yield without star", () => {
    expect(
      watchClosely(function* () {
        const future = getRunningLoop().createFuture<number>();
        try {
          yield future as unknown as Suspension;
        } catch {}
      }),
    ).toEqual([
      "futureCreated future",
      "taskReady Task-1: error, nobody",
      "taskDone Task-1 returned undefined",
      "resultRead Task-1 by nobody",
    ]);
  });

  it("of a deadlock: the problem first, then the end of everybody", () => {
    expect(
      watchClosely(function* () {
        const future = getRunningLoop().createFuture();
        createTask(follower(future), { name: "a" });
        yield* future;
      }),
    ).toEqual([
      "futureCreated future",
      "taskWaiting Task-1 on future",
      "taskWaiting a on future",
      "problemFound deadlock Task-1: Deadlock: nothing is ready and no timer is set. Task-1 waits for future; a waits for future.",
      "cancelRequested Task-1 by nobody undefined accepted",
      "cancelRequested future by nobody undefined accepted",
      "futureSettled future by nobody",
      "taskReady Task-1: cancel, future",
      "taskReady a: future, future",
      "cancelRequested a by nobody undefined accepted",
      "cancelRequested future by nobody undefined refused",
      "taskDone Task-1 cancelled CancelledError",
      "taskDone a cancelled CancelledError",
      "DeadlockError: Deadlock: nothing is ready and no timer is set. Task-1 waits for future; a waits for future.",
    ]);
  });

  it("of what is left at the end", () => {
    expect(
      watchClosely(function* () {
        createTask(failer(0), { name: "a" });
        yield* sleep(0);
        yield* sleep(0);
      }),
    ).toEqual([
      "taskReady Task-1: bareYield, nobody",
      "taskReady a: bareYield, nobody",
      "taskReady Task-1: bareYield, nobody",
      "taskDone a raised Error: boom",
      "taskDone Task-1 returned undefined",
      "resultRead Task-1 by nobody",
      "problemFound neverRetrieved a: Task exception was never retrieved: a raised Error: boom",
    ]);
  });
});

describe("instruments", () => {
  it("hear the same, in the order given", () => {
    const log: string[] = [];
    const instruments = ["one", "two"].map((name) => ({ stepEnded: () => void log.push(name) }));
    run(napper(1), { instruments });
    expect(log).toEqual(["one", "two", "one", "two"]);
  });

  it("lose a hook that throws, and nobody else is harmed", () => {
    const log: string[] = [];
    const broken: Instrument = {
      stepStarted: () => {
        throw new Error("broken");
      },
      stepEnded: () => log.push("broken still hears stepEnded"),
    };
    const healthy: Instrument = {
      stepStarted: () => log.push("stepStarted"),
      problemFound: ({ kind, message }) => log.push(`${kind}: ${message}`),
    };
    expect(run(napper(1), { instruments: [broken, healthy] })).toBe("slept 1");
    expect(log).toEqual([
      "instrumentRaised: The instrument's hook stepStarted raised Error: broken and was removed.",
      "stepStarted",
      "broken still hears stepEnded",
      "stepStarted",
      "broken still hears stepEnded",
    ]);
  });
});
