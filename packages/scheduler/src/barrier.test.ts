import { describe, expect, it } from "vitest";
import { Barrier, type Coroutine, createTask, sleep, wait } from "./index.ts";
import { outcome, trail } from "./trail.fixture.ts";

describe("a barrier", () => {
  it("lets the last one through at once and the others in the next turn, and can be reset and aborted", () => {
    expect(
      trail(function* (note) {
        const barrier = new Barrier(3);
        const worker = function* (name: string): Coroutine<void> {
          note(`${name} ${yield* barrier.wait()}`);
        };
        const tasks = ["a", "b", "c", "d"].map((name) => createTask(worker(name)));
        for (let i = 0; i < 4; i++) yield* sleep(0);
        note(barrier);
        yield* barrier.reset();
        note(yield* outcome(tasks[3] as (typeof tasks)[0]));
        const late = createTask(worker("e"));
        yield* sleep(0);
        yield* barrier.abort();
        note(`${barrier} ${barrier.broken} ${barrier.nWaiting}`);
        note(yield* outcome(late));
        note(yield* outcome(barrier.wait()));
      }),
    ).toEqual([
      "2 c 2",
      "3 a 0",
      "3 b 1",
      "5 <Barrier [filling, waiters:1/3]>",
      "7 BrokenBarrierError: Abort or reset of barrier",
      "8 <Barrier [broken]> true 0",
      "10 BrokenBarrierError: Abort or reset of barrier",
      "10 BrokenBarrierError: Barrier aborted",
    ]);
  });

  it("says who waits for what", () => {
    trail(function* () {
      const barrier = new Barrier(2);
      const task = createTask(barrier.wait());
      yield* sleep(0);
      expect(task.waitingOn?.reason).toBe("barrier.wait()");
      yield* barrier.wait();
      yield* wait([task]);
    });
  });

  it("takes at least one", () => {
    expect(() => new Barrier(0)).toThrow(new RangeError("parties must be > 0"));
  });
});
