import { expect, test } from "vitest";
import { CancelledError, EventLoop, Future, gather } from "../index.ts";
import { runBriefly } from "./onLoop.fixture.ts";

test("FutureGatherTests.test_constructor_empty_sequence_without_loop: gathering nothing needs a running loop", () => {
  expect(() => gather()).toThrow("no running event loop");
});

test("FutureGatherTests.test_constructor_empty_sequence_use_running_loop: gathering nothing is done at once", () => {
  const loop = new EventLoop();
  function* gathersNothing() {
    return { future: gather() };
  }
  const { future } = loop.runUntilComplete(gathersNothing());
  expect(future).toBeInstanceOf(Future);
  expect(future.loop).toBe(loop);
  expect(future.done()).toBe(true);
  expect(future.result()).toEqual([]);
});

test("FutureGatherTests.test_constructor_heterogenous_futures: futures of two loops are not gathered", () => {
  const [here, there] = [new EventLoop().createFuture(), new EventLoop().createFuture()];
  expect(() => gather(here, there)).toThrow(RangeError);
});

test("FutureGatherTests.test_constructor_homogenous_futures: the loop is that of the futures", () => {
  const loop = new EventLoop();
  const children = [loop.createFuture(), loop.createFuture(), loop.createFuture()];
  for (let i = 0; i < 2; i++) {
    const future = gather(...children);
    expect(future.loop).toBe(loop);
    runBriefly(loop);
    expect(future.done()).toBe(false);
  }
});

test("FutureGatherTests.test_one_cancellation: a cancelled child is a failure, and no cancellation of the whole", () => {
  const loop = new EventLoop();
  const [a, b, c, d, e] = [0, 1, 2, 3, 4].map(() => loop.createFuture()) as [
    Future<unknown>,
    Future<unknown>,
    Future<unknown>,
    Future<unknown>,
    Future<unknown>,
  ];
  const future = gather(a, b, c, d, e);
  let calls = 0;
  future.addDoneCallback(() => calls++);
  a.setResult(1);
  b.cancel();
  runBriefly(loop);
  runBriefly(loop);
  expect([future.done(), future.cancelled(), calls]).toEqual([true, false, 1]);
  expect(future.exception()).toBeInstanceOf(CancelledError);
  c.setResult(3);
  d.cancel();
  e.setException(new Error());
  runBriefly(loop);
  expect(calls).toBe(1);
});

test("FutureGatherTests.test_result_exception_one_cancellation: cancellations are results with returnExceptions", () => {
  const loop = new EventLoop();
  const [a, b, c, d, e, f] = [0, 1, 2, 3, 4, 5].map(() => loop.createFuture()) as [
    Future<unknown>,
    Future<unknown>,
    Future<unknown>,
    Future<unknown>,
    Future<unknown>,
    Future<unknown>,
  ];
  const future = gather([a, b, c, d, e, f], { returnExceptions: true });
  let calls = 0;
  future.addDoneCallback(() => calls++);
  const [first, second] = [new Error("first"), new Error("second")];
  a.setResult(1);
  b.setException(first);
  c.cancel();
  runBriefly(loop);
  expect(future.done()).toBe(false);
  d.setResult(3);
  e.cancel();
  f.setException(second);
  const results = loop.runUntilComplete(future);
  expect(results).toEqual([1, first, expect.any(CancelledError), 3, expect.any(CancelledError), second]);
  expect(calls).toBe(1);
});
