import { describe, expect, it } from "vitest";
import { expiry, failer, follower, napper, watch, watchClosely } from "./hooks.fixture.ts";
import { block, createTask, getRunningLoop, type Suspension, sleep, wait, waitFor } from "./index.ts";

describe("what an instrument hears", () => {
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
