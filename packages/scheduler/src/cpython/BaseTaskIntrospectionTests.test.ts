import { expect, test } from "vitest";
import { allTasks, createTask, currentTask, EventLoop, getRunningLoop, sleep, type Task } from "../index.ts";
import { runOnLoop } from "./onLoop.fixture.ts";

/** The names of the tasks that are not done, without the one that looks. */
function others(): string[] {
  return [...allTasks()].filter((task) => task !== currentTask()).map((task) => task.name);
}

test("BaseTaskIntrospectionTests.test__register_task_1: a task is listed from the moment it is made", () => {
  runOnLoop(function* () {
    expect(others()).toEqual([]);
    createTask(sleep(1), { name: "task" });
    expect(others()).toEqual(["task"]);
  });
});

test("BaseTaskIntrospectionTests.test__register_task_2: a task made while its loop stood still is listed there alone", () => {
  const [here, there] = [new EventLoop(), new EventLoop()];
  here.createTask(sleep(1), { name: "here" });
  there.createTask(sleep(1), { name: "there" });
  function* looks() {
    return others();
  }
  expect(here.runUntilComplete(looks())).toEqual(["here"]);
  expect(there.runUntilComplete(looks())).toEqual(["there"]);
});

test("BaseTaskIntrospectionTests.test__register_task_3: a task that is done is not listed", () => {
  runOnLoop(function* () {
    const task = createTask(sleep(0), { name: "task" });
    yield* task;
    expect(task.done()).toBe(true);
    expect(others()).toEqual([]);
  });
});

test("BaseTaskIntrospectionTests.test__enter_task: a task is the current one during its step", () => {
  const loop = new EventLoop();
  let before: Task<unknown> | null | undefined;
  loop.callSoon(() => {
    before = currentTask();
  });
  function* looks() {
    return currentTask() === task;
  }
  const task: Task<boolean> = loop.createTask(looks());
  expect(loop.runUntilComplete(task)).toBe(true);
  expect(before).toBe(null);
});

test("BaseTaskIntrospectionTests.test__enter_task_failure: no other task can take a step during a step", () => {
  runOnLoop(function* (loop) {
    const myself = currentTask();
    const another = new EventLoop();
    expect(() => loop.runUntilComplete(createTask(sleep(0)))).toThrow("This event loop is already running");
    expect(() => another.runUntilComplete(another.createTask(sleep(0)))).toThrow(
      "Cannot run the event loop while another loop is running",
    );
    expect(currentTask()).toBe(myself);
  });
});

test("BaseTaskIntrospectionTests.test__leave_task: no task is current after its step", () => {
  const seen: (string | undefined)[] = [];
  runOnLoop(function* (loop) {
    loop.callSoon(() => seen.push(currentTask()?.name));
    seen.push(currentTask()?.name);
    yield* sleep(0);
    seen.push(currentTask()?.name);
  });
  expect(seen).toEqual(["Task-1", undefined, "Task-1"]);
});

test("BaseTaskIntrospectionTests.test__leave_task_failure1: the end of one task leaves another the current one", () => {
  runOnLoop(function* () {
    const myself = currentTask();
    const other = createTask(sleep(10));
    other.addDoneCallback(() => expect(currentTask()).toBe(null));
    yield* sleep(0);
    other.cancel();
    expect(currentTask()).toBe(myself);
    yield* sleep(0);
    expect(other.done()).toBe(true);
    expect(currentTask()).toBe(myself);
  });
});

test("BaseTaskIntrospectionTests.test__leave_task_failure2: no task is current where none has taken a step", () => {
  const loop = new EventLoop();
  expect(() => currentTask()).toThrow("no running event loop");
  let seen: Task<unknown> | null | undefined;
  loop.callSoon(() => {
    seen = currentTask();
    getRunningLoop().stop();
  });
  loop.runForever();
  expect(seen).toBe(null);
});

test("BaseTaskIntrospectionTests.test__unregister_task: a task is listed no more once it is done", () => {
  runOnLoop(function* () {
    const task = createTask(sleep(10), { name: "task" });
    expect(others()).toEqual(["task"]);
    task.cancel();
    yield* sleep(0);
    expect(others()).toEqual([]);
  });
});

test("BaseTaskIntrospectionTests.test__unregister_task_not_registered: cancelling one that is not listed does nothing", () => {
  runOnLoop(function* () {
    const task = createTask(sleep(0));
    yield* task;
    expect(task.cancel()).toBe(false);
    expect(others()).toEqual([]);
  });
});
