import { expect, test } from "vitest";
import { createTask, currentTask, EventLoop, sleep, type Task, type TimerHandle, wait } from "../index.ts";
import { runBriefly, runOnLoop } from "./onLoop.fixture.ts";

test("BaseTaskTests.test_sleep: sleeping takes its time and gives the result asked for", () => {
  const loop = new EventLoop();
  function* sleepsInHalves(seconds: number, result: string) {
    yield* sleep(seconds / 2);
    return yield* sleep(seconds / 2, result);
  }
  const task = loop.createTask(sleepsInHalves(0.1, "yeah"));
  loop.runUntilComplete(task);
  expect([task.done(), task.result()]).toEqual([true, "yeah"]);
  expect(loop.time()).toBe(0.1);
});

test("BaseTaskTests.test_sleep_when_delay_is_nan: sleeping for NaN seconds is refused", () => {
  const loop = new EventLoop();
  expect(() => loop.runUntilComplete(loop.createTask(sleep(Number.NaN)))).toThrow(RangeError);
});

test("BaseTaskTests.test_sleep_cancel: the timer of a cancelled sleep is cancelled", () => {
  const log: string[] = [];
  const note = (word: string) => (timer: TimerHandle) => log.push(`${word} ${timer.reason}, ${timer.cancelled()}`);
  const loop = new EventLoop({ instruments: [{ timerSet: note("set"), timerCancelled: note("cancelled") }] });
  const task = loop.createTask(sleep(10, "yeah"));
  runBriefly(loop);
  task.cancel();
  runBriefly(loop);
  expect(log).toEqual(["set sleep(10), false", "cancelled sleep(10), true"]);
});

test("BaseTaskTests.test_current_task: the current task is the one whose step runs", () => {
  const loop = new EventLoop();
  const seen: (string | undefined)[] = [];
  const look = () => seen.push(currentTask()?.name);
  loop.callSoon(look);
  function* looks() {
    look();
    expect(currentTask()).toBe(task);
  }
  const task: Task<void> = loop.createTask(looks(), { name: "task" });
  task.addDoneCallback(look);
  loop.runUntilComplete(task);
  expect(seen).toEqual([undefined, "task", undefined]);
  expect(() => currentTask()).toThrow("no running event loop");
});

test("BaseTaskTests.test_current_task_with_interleaving_tasks: each of two tasks finds itself after a wait", () => {
  runOnLoop(function* (loop) {
    const [first, second] = [loop.createFuture(), loop.createFuture()];
    const seen: (string | undefined)[] = [];
    function* one() {
      seen.push(currentTask()?.name);
      yield* first;
      seen.push(currentTask()?.name);
      second.setResult(true);
    }
    function* two() {
      seen.push(currentTask()?.name);
      first.setResult(true);
      yield* second;
      seen.push(currentTask()?.name);
    }
    yield* wait([createTask(one(), { name: "one" }), createTask(two(), { name: "two" })]);
    expect(seen).toEqual(["one", "two", "one", "two"]);
  });
});
