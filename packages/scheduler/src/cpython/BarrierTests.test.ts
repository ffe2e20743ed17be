import { expect, test } from "vitest";
import { Barrier, CancelledError, type Coroutine, createTask, gather, sleep, wait } from "../index.ts";
import { raised, runOnLoop, thrownBy } from "./onLoop.fixture.ts";

/** Five tasks, or so many, that all do the same; gives their results. */
function together<T>(coroutine: () => Coroutine<T>, count = 5) {
  return gather(...Array.from({ length: count }, () => createTask(coroutine())));
}

test("BarrierTests.test_barrier: a barrier cannot be awaited itself", () => {
  runOnLoop(function* () {
    const barrier = new Barrier(5);
    expect(String(barrier)).toContain("filling");
    function* awaits() {
      yield* barrier as unknown as Coroutine<void>;
    }
    expect(yield* raised(awaits())).toBeInstanceOf(TypeError);
    expect(String(barrier)).toContain("filling");
  });
});

test("BarrierTests.test_barrier_parties: a barrier takes at least one", () => {
  for (const parties of [0, -4])
    expect(thrownBy(() => new Barrier(parties))).toEqual(new RangeError("parties must be > 0"));
  expect(new Barrier(5).parties).toBe(5);
});

test("BarrierTests.test_context_manager: each one who comes gets a number", () => {
  runOnLoop(function* () {
    const barrier = new Barrier(3);
    const results: number[] = [];
    function* comes() {
      results.push(yield* barrier.wait());
    }
    yield* together(comes, 3);
    expect(results.sort()).toEqual([0, 1, 2]);
    expect([barrier.nWaiting, barrier.broken]).toEqual([0, false]);
  });
});

test("BarrierTests.test_filling_one_task: a barrier for one lets everybody through", () => {
  runOnLoop(function* () {
    const barrier = new Barrier(1);
    expect(yield* barrier.wait()).toBe(0);
    expect([barrier.nWaiting, barrier.broken]).toEqual([0, false]);
  });
});

test("BarrierTests.test_filling_one_task_twice: and does so again", () => {
  runOnLoop(function* () {
    const barrier = new Barrier(1);
    const t1 = createTask(barrier.wait());
    yield* sleep(0);
    expect(barrier.nWaiting).toBe(0);
    const t2 = createTask(barrier.wait());
    yield* sleep(0);
    expect([t1.result(), t2.result()]).toEqual([0, 0]);
    expect([barrier.nWaiting, barrier.broken]).toEqual([0, false]);
  });
});

test("BarrierTests.test_filling_task_by_task: it is filling until the last has come", () => {
  runOnLoop(function* () {
    const barrier = new Barrier(3);
    const t1 = createTask(barrier.wait());
    yield* sleep(0);
    expect(String(barrier)).toBe("<Barrier [filling, waiters:1/3]>");
    const t2 = createTask(barrier.wait());
    yield* sleep(0);
    expect(String(barrier)).toBe("<Barrier [filling, waiters:2/3]>");
    const t3 = createTask(barrier.wait());
    yield* sleep(0);
    yield* wait([t1, t2, t3]);
    expect([barrier.nWaiting, barrier.broken]).toEqual([0, false]);
  });
});

test("BarrierTests.test_filling_tasks_wait_twice: all can come a second time", () => {
  runOnLoop(function* () {
    const barrier = new Barrier(5);
    const results: string[] = [];
    function* twice() {
      yield* barrier.wait();
      results.push("first");
      yield* barrier.wait();
      results.push("second");
    }
    yield* together(twice);
    expect(results).toHaveLength(10);
    expect(results.filter((time) => time === "first")).toHaveLength(5);
    expect([barrier.nWaiting, barrier.broken]).toEqual([0, false]);
  });
});

test("BarrierTests.test_filling_tasks_check_return_value: and get numbers again", () => {
  runOnLoop(function* () {
    const barrier = new Barrier(5);
    const results: string[] = [];
    function* twice() {
      yield* barrier.wait();
      results.push("first");
      const index = yield* barrier.wait();
      results.push("second");
      return index;
    }
    const indices = yield* together(twice);
    expect(results.filter((time) => time === "first")).toHaveLength(5);
    expect(results.filter((time) => time === "second")).toHaveLength(5);
    expect(indices.sort()).toEqual([0, 1, 2, 3, 4]);
    expect([barrier.nWaiting, barrier.broken]).toEqual([0, false]);
  });
});

test("BarrierTests.test_draining_state: it is draining until the last has left", () => {
  runOnLoop(function* () {
    const barrier = new Barrier(5);
    const draining: boolean[] = [];
    function* comes() {
      yield* barrier.wait();
      draining.push(String(barrier).includes("draining"));
    }
    yield* together(comes);
    expect(draining).toEqual([true, true, true, true, false]);
    expect([barrier.nWaiting, barrier.broken]).toEqual([0, false]);
  });
});

test("BarrierTests.test_blocking_tasks_while_draining: who comes while it is draining waits for the next filling", () => {
  runOnLoop(function* () {
    const barrier = new Barrier(5);
    const forOthers = new Barrier(3);
    let again = 2;
    let ended = 0;
    function* comes() {
      yield* barrier.wait();
      if (again > 0) {
        again -= 1;
        yield* barrier.wait();
      } else {
        yield* forOthers.wait();
        yield* barrier.wait();
      }
      ended += 1;
    }
    yield* together(comes);
    expect(ended).toBe(5);
  });
});

test("BarrierTests.test_filling_tasks_cancel_one: who is cancelled is not counted", () => {
  runOnLoop(function* () {
    const barrier = new Barrier(3);
    let through = 0;
    function* comes() {
      yield* barrier.wait();
      through += 1;
    }
    const t1 = createTask(comes());
    yield* sleep(0);
    expect(barrier.nWaiting).toBe(1);
    const t2 = createTask(comes());
    yield* sleep(0);
    expect(barrier.nWaiting).toBe(2);

    t1.cancel();
    yield* sleep(0);
    expect(barrier.nWaiting).toBe(1);
    expect(yield* raised(t1)).toBeInstanceOf(CancelledError);
    expect(t1.cancelled()).toBe(true);

    const t3 = createTask(comes());
    yield* sleep(0);
    expect(barrier.nWaiting).toBe(2);
    yield* gather(t2, t3, createTask(comes()));
    expect(through).toBe(3);
    expect([barrier.nWaiting, barrier.broken]).toEqual([0, false]);
  });
});
