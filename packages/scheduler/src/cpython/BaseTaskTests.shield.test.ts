import { expect, test } from "vitest";
import { CancelledError, type Coroutine, EventLoop, ensureFuture, type Future, gather, shield } from "../index.ts";
import { runBriefly } from "./onLoop.fixture.ts";

function* answer(): Coroutine<number> {
  return 42;
}

test("BaseTaskTests.test_shield_result: the inner result is the outer's", () => {
  const loop = new EventLoop();
  const inner = loop.createFuture<number>();
  const outer = shield(inner);
  inner.setResult(42);
  expect(loop.runUntilComplete(outer)).toBe(42);
});

test("BaseTaskTests.test_shield_exception: the inner exception is the outer's", () => {
  const loop = new EventLoop();
  const inner = loop.createFuture();
  const outer = shield(inner);
  runBriefly(loop);
  const expected = new Error("expected");
  inner.setException(expected);
  runBriefly(loop);
  expect(outer.exception()).toBe(expected);
});

test("BaseTaskTests.test_shield_cancel_inner: cancelling the inner future cancels the outer", () => {
  const loop = new EventLoop();
  const inner = loop.createFuture();
  const outer = shield(inner);
  runBriefly(loop);
  inner.cancel();
  runBriefly(loop);
  expect(outer.cancelled()).toBe(true);
});

test("BaseTaskTests.test_shield_cancel_outer: a cancelled outer is rid of its callbacks, and of the inner's end", () => {
  const loop = new EventLoop();
  const inner = loop.createFuture();
  const outer = shield(inner);
  const reports: string[] = [];
  loop.setExceptionHandler((_, { message }) => reports.push(message));
  runBriefly(loop);
  outer.cancel();
  runBriefly(loop);
  expect(outer.cancelled()).toBe(true);
  expect(inner.done()).toBe(false);
  inner.setResult(1);
  runBriefly(loop);
  expect(outer.cancelled()).toBe(true);
  expect(reports).toEqual([]);
});

test("BaseTaskTests.test_shield_shortcut: what is done already comes back as it is", () => {
  const loop = new EventLoop();
  const future = loop.createFuture<number>();
  future.setResult(42);
  expect(shield(future)).toBe(future);
  expect(loop.runUntilComplete(shield(future))).toBe(42);
});

test("BaseTaskTests.test_shield_effect: cancelling the one who waits leaves the shielded coroutine running", () => {
  const loop = new EventLoop();
  const waiter = loop.createFuture();
  let proof = 0;
  function* inner() {
    yield* waiter;
    proof += 1;
  }
  function* outer() {
    yield* shield(inner());
    proof += 100;
  }
  const task = ensureFuture(outer(), loop);
  runBriefly(loop);
  task.cancel();
  expect(() => loop.runUntilComplete(task)).toThrow(CancelledError);
  waiter.setResult(null);
  runBriefly(loop);
  expect(proof).toBe(1);
});

test("BaseTaskTests.test_shield_gather: a shielded gather survives the cancellation of its shield", () => {
  const loop = new EventLoop();
  const [child1, child2] = [loop.createFuture<number>(), loop.createFuture<number>()];
  const parent = gather(child1, child2);
  const outer = shield(parent);
  runBriefly(loop);
  outer.cancel();
  runBriefly(loop);
  expect(outer.cancelled()).toBe(true);
  child1.setResult(1);
  child2.setResult(2);
  runBriefly(loop);
  expect(parent.result()).toEqual([1, 2]);
});

test("BaseTaskTests.test_gather_shield: cancelling a gather of shields cancels the shields alone", () => {
  const loop = new EventLoop();
  const [child1, child2] = [loop.createFuture<number>(), loop.createFuture<number>()];
  const [inner1, inner2] = [shield(child1), shield(child2)];
  const parent = gather(inner1, inner2);
  runBriefly(loop);
  parent.cancel();
  runBriefly(loop);
  expect(parent.exception()).toBeInstanceOf(CancelledError);
  expect([inner1.cancelled(), inner2.cancelled()]).toEqual([true, true]);
  expect([child1.done(), child2.done()]).toEqual([false, false]);
  child1.setResult(1);
  child2.setResult(2);
  runBriefly(loop);
  expect([child1.result(), child2.result()]).toEqual([1, 2]);
});

test("BaseTaskTests.test_shield_coroutine_without_loop: a coroutine needs a running loop", () => {
  expect(() => shield(answer())).toThrow("no running event loop");
});

test("BaseTaskTests.test_shield_coroutine_use_running_loop: a coroutine becomes a task of the running loop", () => {
  const loop = new EventLoop();
  function* shields() {
    return [shield(answer())];
  }
  const [outer] = loop.runUntilComplete(shields()) as [Future<number>];
  expect(outer.loop).toBe(loop);
  expect(loop.runUntilComplete(outer)).toBe(42);
});
