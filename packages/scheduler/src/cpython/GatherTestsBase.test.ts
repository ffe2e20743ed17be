import { expect, test } from "vitest";
import { type Awaitable, EventLoop, type Future, gather } from "../index.ts";

function* around<T>(future: Future<T>) {
  return yield* future;
}

/** Lets everything happen that needs no time. */
function drain(loop: EventLoop): void {
  loop.callLater(0, () => loop.callLater(1, () => loop.stop()));
  loop.runForever();
}

const given: Record<string, (future: Future<number>) => Awaitable<number>> = {
  futures: (future) => future,
  coroutines: around,
};

for (const [kind, wrap] of Object.entries(given)) {
  /** Gathers inside a running loop, and counts the calls of a done callback. */
  const gathered = (loop: EventLoop, futures: Future<number>[], returnExceptions: boolean) => {
    const calls: Future<unknown>[] = [];
    function* main() {
      const future = returnExceptions
        ? gather(futures.map(wrap), { returnExceptions: true })
        : gather(...futures.map(wrap));
      future.addDoneCallback((done) => calls.push(done));
      return { future, calls };
    }
    return loop.runUntilComplete(main());
  };

  const succeeds = (returnExceptions: boolean) => {
    const loop = new EventLoop();
    const [a, b, c] = [loop.createFuture<number>(), loop.createFuture<number>(), loop.createFuture<number>()];
    const { future, calls } = gathered(loop, [a, b, c], returnExceptions);
    b.setResult(1);
    a.setResult(2);
    drain(loop);
    expect([calls.length, future.done()]).toEqual([0, false]);
    c.setResult(3);
    drain(loop);
    expect(calls).toHaveLength(1);
    expect(calls[0]).toBe(future);
    expect(future.result()).toEqual([2, 1, 3]);
  };

  test(`GatherTestsBase.test_success: results of ${kind} are in the order of the arguments`, () => {
    succeeds(false);
  });

  test(`GatherTestsBase.test_result_exception_success: so are those of ${kind} with returnExceptions`, () => {
    succeeds(true);
  });

  test(`GatherTestsBase.test_one_exception: the first failure of ${kind} is raised at once, the rest do nothing`, () => {
    const loop = new EventLoop();
    const futures = Array.from({ length: 5 }, () => loop.createFuture<number>());
    const [a, b, c, d, e] = futures as [Future<number>, Future<number>, Future<number>, Future<number>, Future<number>];
    const { future, calls } = gathered(loop, futures, false);
    const error = new Error("division by zero");
    a.setResult(1);
    b.setException(error);
    drain(loop);
    expect(future.done()).toBe(true);
    expect(calls).toHaveLength(1);
    expect(future.exception()).toBe(error);
    c.setResult(3);
    d.cancel();
    e.setException(new Error());
    drain(loop);
    expect(calls).toHaveLength(1);
    expect(future.exception()).toBe(error);
  });

  test(`GatherTestsBase.test_return_exceptions: failures of ${kind} are results with returnExceptions`, () => {
    const loop = new EventLoop();
    const futures = Array.from({ length: 4 }, () => loop.createFuture<number>());
    const [a, b, c, d] = futures as [Future<number>, Future<number>, Future<number>, Future<number>];
    const { future, calls } = gathered(loop, futures, true);
    const [first, second] = [new Error("first"), new Error("second")];
    b.setResult(1);
    c.setException(first);
    a.setResult(3);
    drain(loop);
    expect(future.done()).toBe(false);
    d.setException(second);
    drain(loop);
    expect(calls).toHaveLength(1);
    expect(future.result()).toEqual([3, 1, first, second]);
  });
}
