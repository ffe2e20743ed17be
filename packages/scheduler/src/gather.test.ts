import { describe, expect, it } from "vitest";
import {
  type Coroutine,
  createTask,
  EventLoop,
  eagerTaskFactory,
  type Future,
  gather,
  getRunningLoop,
  sleep,
} from "./index.ts";
import { outcome, timeline, trail } from "./trail.fixture.ts";

function* nap(seconds: number, name: string): Coroutine<string> {
  yield* sleep(seconds);
  return name;
}

function* fail(seconds: number, message: string): Coroutine<never> {
  yield* sleep(seconds);
  throw new Error(message);
}

describe("gather", () => {
  it("of nothing is done at once", () => {
    expect(
      trail(function* (note) {
        note(`${gather().done()} ${(yield* gather([])).length}`);
      }),
    ).toEqual(["1 true 0"]);
  });

  it("starts its coroutines in order and gives their results in order, two turns after the last", () => {
    expect(
      timeline(function* (note) {
        const report = function* (seconds: number, name: string) {
          note(`${name} starts`);
          yield* sleep(seconds);
          note(`${name} ends`);
          return name;
        };
        note(yield* gather(report(2, "a"), report(1, "b")));
      }),
    ).toEqual(["0 s, 2 a starts", "0 s, 2 b starts", "1 s, 4 b ends", "2 s, 7 a ends", "2 s, 9 a,b"]);
  });

  it("runs something given twice once, and lists it twice", () => {
    expect(
      trail(function* (note) {
        const coroutine = nap(0, "c");
        const task = createTask(nap(0, "t"));
        note(yield* gather([coroutine, task, coroutine, task]));
      }),
    ).toEqual(["5 c,t,c,t"]);
  });

  it("of what is done already is done at once", () => {
    expect(
      trail(function* (note) {
        const task = createTask(nap(0, "t"));
        yield* task;
        note(`${gather(task).done()} ${yield* gather(task)}`);
      }),
    ).toEqual(["4 true t"]);
  });

  it("raises the first failure at once, while the others run on", () => {
    expect(
      timeline(function* (note) {
        const slow = createTask(nap(2, "slow"));
        note(yield* outcome(gather(slow, fail(1, "boom"), fail(1.5, "unheard"))));
        note(yield* slow);
      }),
    ).toEqual(["1 s, 6 Error: boom", "2 s, 12 slow"]);
  });

  it("takes a cancelled child for one that raised; the outer future is not cancelled", () => {
    expect(
      trail(function* (note) {
        const child = createTask(nap(1, "child"));
        const outer = gather(child, nap(1, "other"));
        yield* sleep(0);
        child.cancel("m");
        note(yield* outcome(outer));
        note(outer.cancelled());
      }),
    ).toEqual(["5 CancelledError: m", "5 false"]);
  });

  it("lists failures like results when asked to", () => {
    expect(
      trail(function* (note) {
        const child = createTask(nap(1, "child"));
        child.cancel("m");
        note(yield* gather([nap(0, "fine"), fail(0, "boom"), child], { returnExceptions: true }));
      }),
    ).toEqual(["5 fine,Error: boom,CancelledError"]);
  });

  it("passes a cancellation on to every child, and raises it when the first has ended", () => {
    expect(
      trail(function* (note) {
        const task = createTask(outcome(gather(nap(9, "a"), nap(9, "b"))));
        yield* sleep(0);
        yield* sleep(0);
        note(task.cancel("m"));
        note(yield* task);
      }),
    ).toEqual(["3 true", "7 CancelledError: m"]);
  });

  it("with failures as results waits for every child before it raises a cancellation", () => {
    expect(
      timeline(function* (note) {
        const stubborn = function* () {
          try {
            yield* sleep(9);
          } catch {
            yield* sleep(1);
          }
        };
        const outer = gather([stubborn(), nap(9, "a")], { returnExceptions: true });
        yield* sleep(0);
        yield* sleep(0);
        note(outer.cancel("m"));
        note(yield* outcome(outer));
        note(outer.cancel());
      }),
    ).toEqual(["0 s, 3 true", "1 s, 9 CancelledError: m", "1 s, 9 false"]);
  });

  it("refuses futures of two loops", () => {
    expect(
      trail(function* (note) {
        const [ours, theirs] = [getRunningLoop(), new EventLoop()].map((loop) => loop.createFuture());
        try {
          if (ours && theirs) gather(ours, theirs);
        } catch (error) {
          note(error);
        }
      }),
    ).toEqual(["1 RangeError: The future belongs to a different loop than the one specified as the loop argument"]);
  });
});

describe("gather of eager tasks", () => {
  it("comes to a child before the next one is made, which may come to it as well", () => {
    const order: string[] = [];
    trail(function* () {
      const loop = getRunningLoop();
      loop.setTaskFactory(eagerTaskFactory);
      const future = loop.createFuture<void>();
      const meet = function* (name: string, children: () => Future<unknown>): Coroutine<void> {
        yield* outcome(children());
        order.push(name);
      };
      createTask(
        meet("outer", () =>
          gather(
            future,
            meet("inner", () => gather(future)),
            future,
          ),
        ),
      );
      future.setException(new Error("boom"));
      yield* sleep(1);
    });
    expect(order).toEqual(["outer", "inner"]);
  });
});
