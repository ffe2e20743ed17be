import { describe, expect, it } from "vitest";
import { expiry, failer, napper, watchClosely } from "./hooks.fixture.ts";
import { type Coroutine, createTask, Lock, Queue, sleep, taskGroup, timeout } from "./index.ts";
import { outcome } from "./trail.fixture.ts";

describe("the hooks of scopes and places to wait at", () => {
  it("of a task group", () => {
    expect(
      watchClosely(function* () {
        yield* taskGroup(function* (group) {
          group.createTask(napper(1), { name: "a" });
          group.createTask(napper(2), { name: "b" });
        });
      }),
    ).toEqual([
      "waitStarted taskGroup 1 by Task-1 [a b]  until null",
      "taskWaiting Task-1 on taskGroup(a, b) in taskGroup 1",
      "timerSet 1 at 1: sleep(1) by a",
      "taskWaiting a on sleep(1)",
      "timerSet 2 at 2: sleep(2) by b",
      "taskWaiting b on sleep(2)",
      "timerFired 1",
      "taskReady a: timer, sleep(1)",
      "taskDone a returned slept 1",
      "waitMemberDone taskGroup 1 a",
      "timerFired 2",
      "taskReady b: timer, sleep(2)",
      "taskDone b returned slept 2",
      "waitMemberDone taskGroup 1 b",
      "waitTripped taskGroup 1 condition by b",
      "taskReady Task-1: future, taskGroup(a, b)",
      "waitEnded taskGroup 1 condition done [a b] pending []",
      "taskDone Task-1 returned undefined",
      "resultRead Task-1 by nobody",
    ]);
  });

  it("of a task group in which a task fails", () => {
    expect(
      watchClosely(function* () {
        yield* outcome(
          taskGroup(function* (group) {
            group.createTask(failer(1), { name: "a" });
            group.createTask(napper(2), { name: "b" });
          }),
        );
      }),
    ).toEqual([
      "waitStarted taskGroup 1 by Task-1 [a b]  until null",
      "taskWaiting Task-1 on taskGroup(a, b) in taskGroup 1",
      "timerSet 1 at 1: sleep(1) by a",
      "taskWaiting a on sleep(1)",
      "timerSet 2 at 2: sleep(2) by b",
      "taskWaiting b on sleep(2)",
      "timerFired 1",
      "taskReady a: timer, sleep(1)",
      "taskDone a raised Error: boom",
      "waitMemberDone taskGroup 1 a",
      "waitTripped taskGroup 1 raised by a",
      "cancelRequested b by nobody undefined accepted",
      "taskReady b: cancel, sleep(2)",
      "cancelRequested Task-1 by nobody undefined accepted",
      "taskReady Task-1: cancel, taskGroup(a, b)",
      "timerCancelled 2",
      "taskDone b cancelled CancelledError",
      "taskWaiting Task-1 on taskGroup(a, b) in taskGroup 1",
      "waitMemberDone taskGroup 1 b",
      "waitTripped taskGroup 1 raised by b",
      "taskReady Task-1: future, taskGroup(a, b)",
      "waitEnded taskGroup 1 raised done [a b] pending []",
      "taskDone Task-1 returned undefined",
      "resultRead Task-1 by nobody",
    ]);
  });

  it("of a timeout that is moved", () => {
    expect(
      watchClosely(function* () {
        yield* expiry(
          timeout(2, function* (scope) {
            scope.reschedule(1);
            yield* sleep(9);
          }),
        );
      }),
    ).toEqual([
      "waitStarted timeout 1 by Task-1 []  until 2",
      "timerSet 1 at 2: timeout of Task-1 by Task-1",
      "timerCancelled 1",
      "waitEnded timeout 1 condition done [] pending []",
      "waitStarted timeout 2 by Task-1 []  until 1",
      "timerSet 2 at 1: timeout of Task-1 by Task-1",
      "timerSet 3 at 9: sleep(9) by Task-1",
      "taskWaiting Task-1 on sleep(9)",
      "timerFired 2",
      "waitTripped timeout 2 timeout by nobody",
      "cancelRequested Task-1 by nobody undefined accepted",
      "taskReady Task-1: cancel, sleep(9)",
      "timerCancelled 3",
      "waitEnded timeout 2 timeout done [] pending []",
      "taskDone Task-1 returned undefined",
      "resultRead Task-1 by nobody",
    ]);
  });

  it("of locks and queues", () => {
    expect(
      watchClosely(function* () {
        const lock = new Lock();
        const queue = new Queue<string>();
        const worker = function* (): Coroutine<void> {
          yield* lock.acquire();
          yield* queue.get();
        };
        yield* lock.acquire();
        const task = createTask(worker(), { name: "a" });
        yield* sleep(0);
        lock.release();
        yield* sleep(0);
        queue.putNowait("x");
        yield* task;
      }),
    ).toEqual([
      "objectSeen 1: lock lock, limit 1",
      "lockAcquired lock by Task-1, 0 left",
      "taskReady Task-1: bareYield, nobody",
      "taskWaiting a on lock.acquire()",
      "lockReleased lock by Task-1 to a, 0 left",
      "taskReady a: future, lock.acquire()",
      "taskReady Task-1: bareYield, nobody",
      "lockAcquired lock by a, 0 left",
      "objectSeen 2: queue queue, limit 0",
      "taskWaiting a on queue.get()",
      "queuePut queue by Task-1 to a, size 1",
      "taskReady a: future, queue.get()",
      "taskWaiting Task-1 on task a",
      "queueGot queue by a to nobody, size 0: x",
      "taskDone a returned undefined",
      "taskReady Task-1: future, a",
      "resultRead a by Task-1",
      "taskDone Task-1 returned undefined",
      "resultRead Task-1 by nobody",
    ]);
  });
});
