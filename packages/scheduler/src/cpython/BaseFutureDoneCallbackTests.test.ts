import { expect, test } from "vitest";
import { EventLoop, type Future } from "../index.ts";
import { runBriefly } from "./onLoop.fixture.ts";

/** A future, and what its callbacks have put into the bag. */
function bagged() {
  const loop = new EventLoop();
  const bag: number[] = [];
  const puts = (thing: number) => () => {
    bag.push(thing);
  };
  return { loop, future: loop.createFuture<string>(), bag, puts };
}

/** Settles a future and lets its callbacks run. */
function settle(loop: EventLoop, future: Future<string>): void {
  future.setResult("foo");
  runBriefly(loop);
  expect(future.result()).toBe("foo");
}

test("BaseFutureDoneCallbackTests.test_callbacks_remove_first_callback: the first callback can be removed, again in vain", () => {
  const { loop, future, bag, puts } = bagged();
  const first = puts(42);
  future.addDoneCallback(first);
  future.addDoneCallback(puts(17));
  future.addDoneCallback(puts(100));
  expect([future.removeDoneCallback(first), future.removeDoneCallback(first)]).toEqual([1, 0]);
  expect(bag).toEqual([]);
  settle(loop, future);
  expect(bag).toEqual([17, 100]);
});

test("BaseFutureDoneCallbackTests.test_callbacks_remove_first_and_second_callback: so can the first two", () => {
  const { loop, future, bag, puts } = bagged();
  const [first, second] = [puts(42), puts(17)];
  future.addDoneCallback(first);
  future.addDoneCallback(second);
  future.addDoneCallback(puts(100));
  for (const callback of [first, second, first]) future.removeDoneCallback(callback);
  expect(bag).toEqual([]);
  settle(loop, future);
  expect(bag).toEqual([100]);
});

test("BaseFutureDoneCallbackTests.test_callbacks_remove_third_callback: so can the last", () => {
  const { loop, future, bag, puts } = bagged();
  const third = puts(100);
  future.addDoneCallback(puts(42));
  future.addDoneCallback(puts(17));
  future.addDoneCallback(third);
  for (const callback of [third, third]) future.removeDoneCallback(callback);
  expect(bag).toEqual([]);
  settle(loop, future);
  expect(bag).toEqual([42, 17]);
});

test("BaseFutureDoneCallbackTests.test_callbacks_invoked_on_set_result: a result calls back in the next turn, in order", () => {
  const { loop, future, bag, puts } = bagged();
  future.addDoneCallback(puts(42));
  future.addDoneCallback(puts(17));
  expect(bag).toEqual([]);
  future.setResult("foo");
  expect(bag).toEqual([]);
  runBriefly(loop);
  expect(bag).toEqual([42, 17]);
  expect(future.result()).toBe("foo");
});

test("BaseFutureDoneCallbackTests.test_callbacks_invoked_on_set_exception: so does an exception", () => {
  const { loop, future, bag, puts } = bagged();
  future.addDoneCallback(puts(100));
  const error = new Error("failed");
  future.setException(error);
  expect(bag).toEqual([]);
  runBriefly(loop);
  expect(bag).toEqual([100]);
  expect(future.exception()).toBe(error);
});

test("BaseFutureDoneCallbackTests.test_remove_done_callback: removing takes every registration and gives their number", () => {
  const { loop, future, bag, puts } = bagged();
  const [one, two, three] = [puts(1), puts(2), puts(3)];
  future.addDoneCallback(one);
  future.addDoneCallback(two);
  expect(future.removeDoneCallback(two)).toBe(1);
  expect(future.removeDoneCallback(three)).toBe(0);
  future.addDoneCallback(two);
  for (let i = 0; i < 5; i++) future.addDoneCallback(one);
  expect(future.removeDoneCallback(one)).toBe(6);
  expect(bag).toEqual([]);
  settle(loop, future);
  expect(bag).toEqual([2]);
});

test("BaseFutureDoneCallbackTests.test_remove_done_callbacks_list_mutation: many removed while others run stay removed", () => {
  const { loop, future, bag, puts } = bagged();
  const many = puts(1);
  loop.callSoon(() => future.removeDoneCallback(many));
  future.addDoneCallback(puts(0));
  for (let i = 0; i < 63; i++) future.addDoneCallback(many);
  runBriefly(loop);
  settle(loop, future);
  expect(bag).toEqual([0]);
});

test("BaseFutureDoneCallbackTests.test_remove_done_callbacks_list_clear: a list that is emptied can be filled again", () => {
  const { loop, future, bag, puts } = bagged();
  const many = puts(1);
  for (let i = 0; i < 64; i++) future.addDoneCallback(many);
  expect(future.removeDoneCallback(many)).toBe(64);
  expect(future.removeDoneCallback(many)).toBe(0);
  future.addDoneCallback(puts(2));
  settle(loop, future);
  expect(bag).toEqual([2]);
});

test("BaseFutureDoneCallbackTests.test_schedule_callbacks_list_mutation_1: a callback cannot call back those under way", () => {
  const { loop, future, bag, puts } = bagged();
  const other = puts(1);
  future.addDoneCallback(() => bag.push(future.removeDoneCallback(other)));
  future.addDoneCallback(other);
  future.addDoneCallback(other);
  settle(loop, future);
  expect(bag).toEqual([0, 1, 1]);
});

test("BaseFutureDoneCallbackTests.test_schedule_callbacks_list_mutation_2: a callback added by a callback is called a turn later", () => {
  const { loop, future, bag, puts } = bagged();
  future.addDoneCallback(() => future.addDoneCallback(puts(3)));
  for (let i = 0; i < 2; i++) future.addDoneCallback(puts(i));
  future.setResult("foo");
  loop.callSoon(puts(2));
  runBriefly(loop);
  expect(bag).toEqual([0, 1, 2, 3]);
});
