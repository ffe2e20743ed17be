import { describe, expect, it } from "vitest";
import { type Coroutine, EventLoop, Future, getRunningLoop, run, sleep } from "./index.ts";
import { outcome, trail } from "./trail.fixture.ts";

const messageOf = (body: () => unknown) => {
  try {
    return body();
  } catch (error) {
    return String(error);
  }
};

describe("a future", () => {
  it("that is pending has neither result nor exception", () => {
    const future = new EventLoop().createFuture();
    expect([future.done(), future.cancelled()]).toEqual([false, false]);
    expect(messageOf(() => future.result())).toBe("InvalidStateError: Result is not ready.");
    expect(messageOf(() => future.exception())).toBe("InvalidStateError: Exception is not set.");
  });

  it("can be made as in asyncio, of the loop that runs, and instruments hear of it", () => {
    const heard: string[] = [];
    function* main(): Coroutine<string> {
      const future = new Future<string>();
      future.setResult("here");
      return `${yield* future}, ${future.loop === getRunningLoop()}`;
    }
    const futureCreated = ({ id, reason }: Future<unknown>) => heard.push(`${reason} ${id}`);
    expect(run(main(), { instruments: [{ futureCreated }] })).toBe("here, true");
    expect(heard).toEqual(["future 2"]);
    expect(() => new Future()).toThrow("no running event loop");
  });

  it("settles once", () => {
    const loop = new EventLoop();
    const finished = loop.createFuture<number>();
    finished.setResult(1);
    const cancelled = loop.createFuture<number>();
    expect([cancelled.cancel("m"), cancelled.cancel(), finished.cancel()]).toEqual([true, false, false]);
    expect(messageOf(() => finished.setResult(2))).toBe("InvalidStateError: FINISHED: future");
    expect(messageOf(() => cancelled.setException(new Error()))).toBe("InvalidStateError: CANCELLED: future");
    expect(finished.result()).toBe(1);
    expect(finished.exception()).toBe(null);
    expect(messageOf(() => cancelled.result())).toBe("CancelledError: m");
    expect(messageOf(() => cancelled.exception())).toBe("CancelledError: m");
  });

  it("raises the very exception that was set, to everybody", () => {
    const future = new EventLoop().createFuture();
    const error = new RangeError("boom");
    future.setException(error);
    expect(future.exception()).toBe(error);
    expect(messageOf(() => future.result())).toBe("RangeError: boom");
  });

  it("makes an exception of a class", () => {
    const future = new EventLoop().createFuture();
    future.setException(RangeError);
    expect(future.exception()).toBeInstanceOf(RangeError);
  });

  it("calls back one turn after it settled, in order of registration, callbacks and tasks alike", () => {
    expect(
      trail(function* (note) {
        const future = getRunningLoop().createFuture<string>();
        const waiter = function* (name: string) {
          note(`${name} gets ${yield* future}`);
        };
        future.addDoneCallback(() => note("first"));
        getRunningLoop().createTask(waiter("task"));
        yield* sleep(0);
        future.addDoneCallback(() => note("last"));
        note("settle");
        future.setResult("it");
        yield* sleep(0);
        future.addDoneCallback(() => note("too late"));
        note("main");
        yield* sleep(0);
      }),
    ).toEqual(["2 settle", "3 first", "3 task gets it", "3 last", "3 main", "4 too late"]);
  });

  it("forgets a callback as often as it was added, but not once it is on its way", () => {
    expect(
      trail(function* (note) {
        const future = getRunningLoop().createFuture<void>();
        const gone = () => note("gone");
        const late = () => note("late");
        future.addDoneCallback(gone);
        future.addDoneCallback(gone);
        future.addDoneCallback(late);
        note(future.removeDoneCallback(gone));
        future.setResult();
        note(future.removeDoneCallback(late));
        yield* sleep(0);
      }),
    ).toEqual(["1 2", "1 0", "2 late"]);
  });

  it("that is done is awaited without a pause, as often as you like", () => {
    expect(
      trail(function* (note) {
        const future = getRunningLoop().createFuture<string>();
        future.setResult("done");
        note(yield* future);
        note(yield* future);
      }),
    ).toEqual(["1 done", "1 done"]);
  });

  it("that is cancelled raises a new error for each who asks", () => {
    expect(
      trail(function* (note) {
        const future: Future<unknown> = getRunningLoop().createFuture();
        future.cancel("m");
        note(yield* outcome(future));
        note(yield* outcome(future));
      }),
    ).toEqual(["1 CancelledError: m", "1 CancelledError: m"]);
  });
});
