import { expect, test } from "vitest";
import {
  CancelledError,
  type Coroutine,
  createTask,
  EventLoop,
  ensureFuture,
  Future,
  getRunningLoop,
  InvalidStateError,
  type Suspension,
  shield,
  sleep,
} from "../index.ts";
import { runBriefly, runOnLoop, thrownBy } from "./onLoop.fixture.ts";

test("BaseFutureTests.test_isfuture: a future is told from its class and from anything else", () => {
  const future = new EventLoop().createFuture();
  expect([future, Future, 1, { done() {} }].map((value: unknown) => value instanceof Future)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

test("BaseFutureTests.test_initial_state: a new future is neither done nor cancelled", () => {
  const future = new EventLoop().createFuture();
  expect([future.cancelled(), future.done()]).toEqual([false, false]);
  future.cancel();
  expect(future.cancelled()).toBe(true);
});

test("BaseFutureTests.test_constructor_without_loop: without a running loop there is none to make a future of", () => {
  expect(() => getRunningLoop().createFuture()).toThrow("no running event loop");
});

test("BaseFutureTests.test_constructor_use_running_loop: a future belongs to the loop that made it", () => {
  const loop = new EventLoop();
  function* makesOne() {
    return { future: getRunningLoop().createFuture() };
  }
  expect(loop.runUntilComplete(makesOne()).future.loop).toBe(loop);
});

test("BaseFutureTests.test_constructor_positional: a future is made of nothing", () => {
  expect(EventLoop.prototype.createFuture).toHaveLength(0);
  expect(() => Reflect.construct(Future, [42])).toThrow(TypeError);
});

test("BaseFutureTests.test_future_cancel_message_getter: the message of a cancellation is on its error", () => {
  const loop = new EventLoop();
  const future = loop.createFuture();
  future.cancel("my message");
  expect(thrownBy(() => loop.runUntilComplete(future))).toEqual(new CancelledError("my message"));
});

test("BaseFutureTests.test_cancel: a cancelled future stays so", () => {
  const future = new EventLoop().createFuture();
  expect(future.cancel()).toBe(true);
  expect([future.cancelled(), future.done()]).toEqual([true, true]);
  expect(() => future.result()).toThrow(CancelledError);
  expect(() => future.exception()).toThrow(CancelledError);
  expect(() => future.setResult(null)).toThrow(InvalidStateError);
  expect(() => future.setException(new Error())).toThrow(InvalidStateError);
  expect(future.cancel()).toBe(false);
});

test("BaseFutureTests.test_result: a future with a result stays so", () => {
  const future = new EventLoop().createFuture<number>();
  expect(() => future.result()).toThrow(InvalidStateError);
  future.setResult(42);
  expect([future.cancelled(), future.done(), future.result(), future.exception()]).toEqual([false, true, 42, null]);
  expect(() => future.setResult(43)).toThrow(InvalidStateError);
  expect(() => future.setException(new Error())).toThrow(InvalidStateError);
  expect(future.cancel()).toBe(false);
});

test("BaseFutureTests.test_exception: a failed future stays so", () => {
  const error = new Error("failed");
  const future = new EventLoop().createFuture();
  expect(() => future.exception()).toThrow(InvalidStateError);
  future.setException(error);
  expect([future.cancelled(), future.done()]).toEqual([false, true]);
  expect(() => future.result()).toThrow(error);
  expect(future.exception()).toBe(error);
  expect(() => future.setResult(null)).toThrow(InvalidStateError);
  expect(() => future.setException(new Error())).toThrow(InvalidStateError);
  expect(future.cancel()).toBe(false);
});

test("BaseFutureTests.test_exception_class: a class of errors is made an error", () => {
  const future = new EventLoop().createFuture();
  future.setException(RangeError);
  expect(future.exception()).toBeInstanceOf(RangeError);
});

test("BaseFutureTests.test_yield_from_twice: awaiting a second time gives the result without a pause", () => {
  const future = new EventLoop().createFuture<number>();
  function* awaitsTwice(): Generator<unknown, void, unknown> {
    yield "A";
    yield ["B", yield* future];
    yield ["C", yield* future];
  }
  const steps = awaitsTwice();
  expect(steps.next().value).toBe("A");
  expect(steps.next().value).toBe(future);
  future.setResult(42);
  expect(steps.next().value).toEqual(["B", 42]);
  expect(steps.next().value).toEqual(["C", 42]);
});

test("BaseFutureTests.test_copy_state: a result, an exception and a cancellation are passed on as they are", () => {
  const loop = new EventLoop();
  const error = new Error("failed");
  const [result, exception, cancelled] = [loop.createFuture<number>(), loop.createFuture(), loop.createFuture()];
  const [result2, exception2, cancelled2] = [shield(result), shield(exception), shield(cancelled)];
  result.setResult(10);
  exception.setException(error);
  cancelled.cancel();
  runBriefly(loop);
  expect([result2.done(), result2.result()]).toEqual([true, 10]);
  expect(exception2.done()).toBe(true);
  expect(thrownBy(() => exception2.result())).toBe(error);
  expect(cancelled2.cancelled()).toBe(true);
});

test("BaseFutureTests.test_iter: a coroutine that is resumed before its future is done is told so", () => {
  runOnLoop(function* (loop) {
    const future = loop.createFuture();
    function* awaits(): Coroutine<unknown> {
      return yield* future;
    }
    const shared = awaits();
    createTask(shared);
    const second = createTask(shared);
    yield* sleep(0);
    expect(second.exception()).toEqual(new Error("await wasn't used with future"));
  });
});

test("BaseFutureTests.test_wrap_future_future: a future is its own wrapping", () => {
  const future = new EventLoop().createFuture();
  expect(ensureFuture(future)).toBe(future);
});

test("BaseFutureTests.test_set_result_unless_cancelled: a timer that fires for a cancelled sleep does nothing", () => {
  const loop = new EventLoop();
  const log: string[] = [];
  loop.setExceptionHandler((_, { message }) => log.push(message));
  loop.callLater(1, () => log.push(`cancel: ${sleeper.cancel()}`));
  const sleeper = loop.createTask(sleep(1, 2));
  expect(() => loop.runUntilComplete(sleeper)).toThrow(CancelledError);
  runBriefly(loop);
  expect(log).toEqual(["cancel: true"]);
});

test("BaseFutureTests.test_future_iter_throw: what is thrown into a wait comes out of it", () => {
  const zebra = new Error("zebra");
  const waits = (): Iterator<Suspension, unknown, unknown> => new EventLoop().createFuture()[Symbol.iterator]();
  expect(thrownBy(() => waits().throw?.(zebra))).toBe(zebra);
  const began = waits();
  began.next();
  expect(thrownBy(() => began.throw?.(zebra))).toBe(zebra);
});
