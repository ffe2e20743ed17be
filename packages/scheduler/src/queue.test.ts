import { describe, expect, it } from "vitest";
import { type Coroutine, createTask, getRunningLoop, LifoQueue, Queue, run, sleep, wait } from "./index.ts";
import { outcome, trail } from "./trail.fixture.ts";

describe("a queue", () => {
  it("wakes one who waits for each item, a turn later", () => {
    expect(
      trail(function* (note) {
        const queue = new Queue<number>();
        const getter = function* (name: string): Coroutine<void> {
          note(`${name} ${yield* queue.get()}`);
        };
        const tasks = [createTask(getter("a")), createTask(getter("b"))];
        yield* sleep(0);
        queue.putNowait(1);
        note("put");
        yield* sleep(0);
        yield* queue.put(2);
        yield* wait(tasks);
      }),
    ).toEqual(["2 put", "3 a 1", "4 b 2"]);
  });

  it("gives an item to whoever comes first; one who was woken in vain waits again at the back", () => {
    expect(
      trail(function* (note) {
        const queue = new Queue<number>();
        const getter = function* (name: string): Coroutine<void> {
          note(`${name} ${yield* queue.get()}`);
        };
        const tasks = [createTask(getter("a")), createTask(getter("b"))];
        yield* sleep(0);
        queue.putNowait(1);
        note(`robbed ${yield* queue.get()}`);
        yield* sleep(0);
        queue.putNowait(2);
        queue.putNowait(3);
        yield* wait(tasks);
      }),
    ).toEqual(["2 robbed 1", "4 b 2", "4 a 3"]);
  });

  it("makes those wait who find no room", () => {
    expect(
      trail(function* (note) {
        const queue = new Queue<string>(1);
        const putter = function* (name: string): Coroutine<void> {
          yield* queue.put(name);
          note(`put ${name}`);
        };
        const tasks = ["a", "b", "c"].map((name) => createTask(putter(name)));
        yield* sleep(0);
        note(queue.full());
        for (let i = 0; i < 3; i++) note(`got ${yield* queue.get()}`);
        yield* wait(tasks);
      }),
    ).toEqual(["2 put a", "2 true", "2 got a", "3 put b", "4 got b", "5 put c", "6 got c"]);
  });

  it("wakes somebody else when the one who was woken is cancelled", () => {
    expect(
      trail(function* (note) {
        const queue = new Queue<number>();
        const getter = function* (name: string): Coroutine<void> {
          note(`${name} ${yield* queue.get()}`);
        };
        const a = createTask(getter("a"));
        const b = createTask(getter("b"));
        yield* sleep(0);
        queue.putNowait(1);
        a.cancel();
        note("cancelled");
        yield* wait([a, b]);
      }),
    ).toEqual(["2 cancelled", "4 b 1"]);
  });

  it("is joined when every item has been dealt with", () => {
    expect(
      trail(function* (note) {
        const queue = new Queue<number>();
        yield* queue.join();
        note("nothing to do");
        queue.putNowait(1);
        queue.putNowait(2);
        const joiner = createTask(queue.join());
        yield* sleep(0);
        note(joiner.waitingOn?.reason);
        queue.taskDone();
        queue.taskDone();
        yield* joiner;
        note("joined");
        expect(() => queue.taskDone()).toThrow(new RangeError("task_done() called too many times"));
      }),
    ).toEqual(["1 nothing to do", "2 queue.join()", "4 joined"]);
  });

  it("is joined in another loop than that in which somebody has waited for an item", () => {
    const queue = new Queue<number>();
    run(
      (function* (): Coroutine<void> {
        const getter = createTask(queue.get());
        yield* sleep(0);
        queue.putNowait(1);
        yield* getter;
      })(),
    );
    const joined = run(
      (function* (): Coroutine<string> {
        getRunningLoop().callSoon(() => queue.taskDone());
        yield* queue.join();
        return "joined";
      })(),
    );
    expect(joined).toBe("joined");
  });

  it("says at once what cannot be done at once", () => {
    const queue = new Queue<number>(1);
    expect(() => queue.getNowait()).toThrow("");
    expect(String(thrownBy(() => queue.getNowait()))).toBe("QueueEmpty");
    queue.putNowait(1);
    expect(String(thrownBy(() => queue.putNowait(2)))).toBe("QueueFull");
    expect([queue.size, queue.empty(), queue.full(), new Queue(0).full(), new Queue(-1).full()]).toEqual([
      1,
      false,
      true,
      false,
      false,
    ]);
  });

  it("keeps items in order past the room that it began with", () => {
    const queue = new Queue<number>();
    const got: number[] = [];
    for (let i = 0; i < 5; i++) queue.putNowait(i);
    for (let i = 0; i < 3; i++) got.push(queue.getNowait());
    for (let i = 5; i < 30; i++) queue.putNowait(i);
    while (!queue.empty()) got.push(queue.getNowait());
    expect(got).toEqual(Array.from({ length: 30 }, (_, i) => i));
  });

  it("runs each coroutine once", () => {
    expect(
      trail(function* (note) {
        const queue = new Queue<number>();
        const put = queue.put(1);
        yield* put;
        note(yield* outcome(put));
      }),
    ).toEqual(["1 Error: cannot reuse already awaited coroutine"]);
  });
});

describe("a queue that is shut down", () => {
  it("sends away those who wait to get, and those who come to put", () => {
    expect(
      trail(function* (note) {
        const queue = new Queue<number>(1);
        const getter = createTask(outcome(queue.get()));
        yield* sleep(0);
        queue.shutdown();
        note(yield* getter);
        note(yield* outcome(queue.put(1)));
        expect(String(thrownBy(() => queue.putNowait(1)))).toBe("QueueShutDown");
      }),
    ).toEqual(["4 QueueShutDown", "4 QueueShutDown"]);
  });

  it("still gives what is in it", () => {
    expect(
      trail(function* (note) {
        const queue = new Queue<number>(1);
        queue.putNowait(1);
        const putter = createTask(outcome(queue.put(2)));
        yield* sleep(0);
        queue.shutdown();
        note(yield* putter);
        note(yield* queue.get());
        note(yield* outcome(queue.get()));
        note(queue);
      }),
    ).toEqual(["4 QueueShutDown", "4 1", "4 QueueShutDown", "4 <Queue maxsize=1 tasks=1 shutdown>"]);
  });

  it("throws away what is in it, if so told, and releases those who join", () => {
    expect(
      trail(function* (note) {
        const queue = new Queue<number>(1);
        queue.putNowait(1);
        const joiner = createTask(queue.join());
        yield* sleep(0);
        queue.shutdown({ immediate: true });
        yield* joiner;
        note(queue.size);
        note(yield* outcome(queue.get()));
      }),
    ).toEqual(["4 0", "4 QueueShutDown"]);
  });
});

describe("a last-in-first-out queue", () => {
  it("gives what was put last", () => {
    const queue = new LifoQueue<string>();
    for (const item of ["a", "b", "c"]) queue.putNowait(item);
    expect([queue.getNowait(), queue.getNowait(), queue.getNowait()]).toEqual(["c", "b", "a"]);
  });
});

function thrownBy(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    return error;
  }
}
