import { expect, test } from "vitest";
import { Barrier, BrokenBarrierError, type Coroutine, createTask, gather, sleep } from "../index.ts";
import { runOnLoop } from "./onLoop.fixture.ts";

function tasks<T>(coroutine: () => Coroutine<T>, count: number) {
  return Array.from({ length: count }, () => createTask(coroutine()));
}

/** Waits; false if the barrier was reset or aborted meanwhile. */
function* passes(barrier: Barrier): Coroutine<boolean> {
  try {
    yield* barrier.wait();
    return true;
  } catch (error) {
    if (error instanceof BrokenBarrierError) return false;
    throw error;
  }
}

test("BarrierTests.test_reset_barrier: a barrier that nobody waits at can be reset", () => {
  runOnLoop(function* () {
    const barrier = new Barrier(1);
    createTask(barrier.reset());
    yield* sleep(0);
    expect([barrier.nWaiting, barrier.broken]).toEqual([0, false]);
  });
});

test("BarrierTests.test_reset_barrier_while_tasks_waiting: those who wait are sent away", () => {
  runOnLoop(function* () {
    const barrier = new Barrier(5);
    const waiting = tasks(() => passes(barrier), 4);
    yield* sleep(0);
    createTask(barrier.reset());
    expect(yield* gather(...waiting)).toEqual([false, false, false, false]);
    expect(String(barrier)).toBe("<Barrier [filling, waiters:0/5]>");
    expect(barrier.broken).toBe(false);
  });
});

test("BarrierTests.test_reset_barrier_when_tasks_half_draining: those who have not left yet are sent away", () => {
  runOnLoop(function* () {
    const barrier = new Barrier(5);
    let left = 0;
    let sentAway = 0;
    function* comes() {
      if (!(yield* passes(barrier))) sentAway += 1;
      else if (++left === 3) yield* barrier.reset();
    }
    yield* gather(...tasks(comes, 5));
    expect(sentAway).toBe(2);
    expect(String(barrier)).toBe("<Barrier [filling, waiters:0/5]>");
    expect(barrier.broken).toBe(false);
  });
});

test("BarrierTests.test_reset_barrier_when_tasks_half_draining_half_blocking: those who came for the next time are not", () => {
  runOnLoop(function* () {
    const barrier = new Barrier(5);
    const log: string[] = [];
    let left = 0;
    function* comes() {
      if (!(yield* passes(barrier))) {
        log.push("sent away while leaving");
        yield* barrier.wait();
      } else if (++left > 2) {
        yield* barrier.reset();
        yield* barrier.wait();
      } else {
        const again = yield* passes(barrier);
        if (!again) log.push("sent away while waiting");
      }
    }
    yield* gather(...tasks(comes, 5));
    expect(log).toEqual(["sent away while leaving", "sent away while leaving"]);
    expect(String(barrier)).toBe("<Barrier [filling, waiters:0/5]>");
    expect(barrier.broken).toBe(false);
  });
});

test("BarrierTests.test_reset_barrier_while_tasks_waiting_and_waiting_again: those who were sent away can come again", () => {
  runOnLoop(function* () {
    const barrier = new Barrier(5);
    let [sentAway, through] = [0, 0];
    function* comesAgain() {
      if (!(yield* passes(barrier))) sentAway += 1;
      yield* barrier.wait();
      through += 1;
    }
    function* comes() {
      yield* barrier.wait();
      through += 1;
    }
    const waiting = tasks(comesAgain, 4);
    createTask(barrier.reset());
    yield* sleep(0);
    createTask(comes());
    yield* gather(...waiting);
    expect([sentAway, through]).toEqual([4, 5]);
    expect([barrier.nWaiting, barrier.broken]).toEqual([0, false]);
  });
});

test("BarrierTests.test_reset_barrier_while_tasks_draining: a reset by the last to leave harms nobody", () => {
  runOnLoop(function* () {
    const barrier = new Barrier(5);
    const log: string[] = [];
    let left = 0;
    function* comes() {
      yield* barrier.wait();
      if (++left === 5) {
        yield* barrier.reset();
        yield* barrier.wait();
      } else log.push((yield* passes(barrier)) ? "second" : "sent away");
      yield* barrier.wait();
      log.push("third");
    }
    yield* gather(...tasks(comes, 5));
    const count = (word: string) => log.filter((entry) => entry === word).length;
    expect([count("second"), count("sent away"), count("third")]).toEqual([4, 0, 5]);
    expect([barrier.nWaiting, barrier.broken]).toEqual([0, false]);
  });
});

test("BarrierTests.test_abort_barrier: a barrier that nobody waits at can be broken", () => {
  runOnLoop(function* () {
    const barrier = new Barrier(1);
    createTask(barrier.abort());
    yield* sleep(0);
    expect([barrier.nWaiting, barrier.broken]).toEqual([0, true]);
  });
});

test("BarrierTests.test_abort_barrier_when_tasks_half_draining_half_blocking: aborting sends everybody away", () => {
  runOnLoop(function* () {
    const barrier = new Barrier(5);
    const log: string[] = [];
    let left = 0;
    function* comes() {
      if (!(yield* passes(barrier))) log.push("sent away while leaving");
      else if (++left > 2) yield* barrier.abort();
      else {
        const again = yield* passes(barrier);
        if (!again) log.push("sent away while waiting");
      }
    }
    yield* gather(...tasks(comes, 5));
    expect(barrier.broken).toBe(true);
    const count = (word: string) => log.filter((entry) => entry === word).length;
    expect([count("sent away while leaving"), count("sent away while waiting")]).toEqual([2, 2]);
    expect(String(barrier)).toBe("<Barrier [broken]>");
    expect(barrier.nWaiting).toBe(0);
  });
});

test("BarrierTests.test_abort_barrier_when_exception: one who fails can break it for all others", () => {
  runOnLoop(function* () {
    const barrier = new Barrier(5);
    const log: string[] = [];
    function* comes() {
      try {
        if ((yield* barrier.wait()) === 2) throw new Error("fails");
        yield* barrier.wait();
        log.push("through");
      } catch (error) {
        if (error instanceof BrokenBarrierError) log.push("sent away");
        else yield* barrier.abort();
      }
    }
    yield* gather(...tasks(comes, 5));
    expect(log).toEqual(["sent away", "sent away", "sent away", "sent away"]);
    expect([barrier.nWaiting, barrier.broken]).toEqual([0, true]);
  });
});

test("BarrierTests.test_abort_barrier_when_exception_then_resetting: a broken barrier is repaired by a reset", () => {
  runOnLoop(function* () {
    const [barrier1, barrier2] = [new Barrier(5), new Barrier(5)];
    const log: string[] = [];
    function* comes() {
      try {
        if ((yield* barrier1.wait()) === 2) throw new Error("fails");
        yield* barrier1.wait();
        log.push("through");
      } catch (error) {
        if (error instanceof BrokenBarrierError) log.push("sent away");
        else yield* barrier1.abort();
      }
      if ((yield* barrier2.wait()) === 2) yield* barrier1.reset();
      yield* barrier2.wait();
      yield* barrier1.wait();
      log.push("again");
    }
    yield* gather(...tasks(comes, 5));
    const count = (word: string) => log.filter((entry) => entry === word).length;
    expect([count("through"), count("sent away"), count("again")]).toEqual([0, 4, 5]);
    expect([barrier1.nWaiting, barrier1.broken]).toEqual([0, false]);
  });
});
