import { describe, expect, it } from "vitest";
import { expiry, failer, napper, watchClosely } from "./hooks.fixture.ts";
import { asCompleted, createTask, FIRST_COMPLETED, gather, shield, sleep, wait } from "./index.ts";

describe("what an instrument hears of a box", () => {
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
});
