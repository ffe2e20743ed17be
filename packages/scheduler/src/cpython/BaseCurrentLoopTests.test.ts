import { expect, test } from "vitest";
import { currentTask, EventLoop, getRunningLoop, type Task } from "../index.ts";

test("BaseCurrentLoopTests.test_current_task_no_running_loop: a callback of a loop has no current task", () => {
  const loop = new EventLoop();
  let seen: unknown = "nothing";
  loop.callSoon(() => {
    seen = currentTask();
    loop.stop();
  });
  loop.runForever();
  expect(seen).toBe(null);
});

test("BaseCurrentLoopTests.test_current_task_no_running_loop_implicit: without a running loop there is none to ask", () => {
  expect(() => currentTask()).toThrow("no running event loop");
});

test("BaseCurrentLoopTests.test_current_task_with_implicit_loop: the running loop is the one that is asked", () => {
  const loop = new EventLoop();
  function* asks() {
    expect(getRunningLoop()).toBe(loop);
    expect(currentTask()).toBe(task);
  }
  const task: Task<void> = loop.createTask(asks());
  loop.runUntilComplete(task);
  expect(() => currentTask()).toThrow("no running event loop");
});
