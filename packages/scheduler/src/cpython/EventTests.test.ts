import { expect, test } from "vitest";
import { CancelledError, createTask, Event, sleep } from "../index.ts";
import { raised, runOnLoop } from "./onLoop.fixture.ts";

test("EventTests.test_wait: set wakes all who wait, in order; whoever comes after goes through", () => {
  runOnLoop(function* () {
    const event = new Event();
    expect(event.isSet()).toBe(false);
    const result: number[] = [];
    function* waits(number: number) {
      if (yield* event.wait()) result.push(number);
    }
    const [t1, t2] = [createTask(waits(1)), createTask(waits(2))];
    yield* sleep(0);
    expect(result).toEqual([]);
    const t3 = createTask(waits(3));
    event.set();
    yield* sleep(0);
    expect(result).toEqual([3, 1, 2]);
    expect([t1, t2, t3].map((task) => task.result())).toEqual([undefined, undefined, undefined]);
  });
});

test("EventTests.test_wait_on_set: waiting for what is set is over at once", () => {
  const event = new Event();
  event.set();
  expect(runOnLoop(() => event.wait())).toBe(true);
});

test("EventTests.test_wait_cancel: who is cancelled while waiting is in line no longer", () => {
  runOnLoop(function* (loop) {
    const event = new Event();
    const task = createTask(event.wait());
    loop.callSoon(() => task.cancel());
    expect(yield* raised(task)).toBeInstanceOf(CancelledError);
    expect(String(event)).toBe("<Event [unset]>");
  });
});

test("EventTests.test_clear: what is cleared is not set", () => {
  const event = new Event();
  expect(event.isSet()).toBe(false);
  event.set();
  expect(event.isSet()).toBe(true);
  event.clear();
  expect(event.isSet()).toBe(false);
});

test("EventTests.test_clear_with_waiters: whoever was woken goes on, though it was cleared meanwhile", () => {
  runOnLoop(function* () {
    const event = new Event();
    const result: number[] = [];
    function* waits() {
      if (yield* event.wait()) result.push(1);
      return true;
    }
    const task = createTask(waits());
    yield* sleep(0);
    expect(result).toEqual([]);
    event.set();
    event.clear();
    expect(event.isSet()).toBe(false);
    event.set();
    event.set();
    expect(String(event)).toBe("<Event [set, waiters:1]>");
    yield* sleep(0);
    expect(result).toEqual([1]);
    expect(String(event)).toBe("<Event [set]>");
    expect(task.result()).toBe(true);
  });
});
