import { expect, test } from "vitest";
import { type Coroutine, EventLoop, gather, Task, taskGroup } from "../index.ts";

function* chain(depth: number): Coroutine<number> {
  return depth === 0 ? 0 : 1 + (yield* chain(depth - 1));
}

function* groups(width: number, depth: number): Coroutine<void> {
  if (depth === 0) return;
  yield* taskGroup(function* (group) {
    for (let i = 0; i < width; i++) group.createTask(groups(width, depth - 1));
  });
}

function* gathers(width: number, depth: number): Coroutine<void> {
  if (depth === 0) return;
  yield* gather(Array.from({ length: width }, () => gathers(width, depth - 1)));
}

/** How many tasks of a program were not done when they were made. No loop runs yet when main is. */
function unfinished(eager: boolean, main: Coroutine<unknown>): number {
  const loop = new EventLoop();
  let count = 0;
  loop.setTaskFactory((_, coroutine, { name, context }) => {
    const task = new Task(loop, coroutine, name, context, eager);
    if (!task.done()) count += 1;
    return task;
  });
  loop.runUntilComplete(main);
  return count;
}

test("BaseTaskCountingTests.test_awaitables_chain: awaiting a coroutine makes no task", () => {
  expect(new EventLoop().runUntilComplete(chain(100))).toBe(100);
  expect(unfinished(false, chain(100))).toBe(1);
  expect(unfinished(true, chain(100))).toBe(1);
});

test("BaseTaskCountingTests.test_recursive_taskgroups: in groups of groups eager tasks leave nothing to be done", () => {
  expect(unfinished(false, groups(5, 4))).toBe(781);
  expect(unfinished(true, groups(5, 4))).toBe(1);
});

test("BaseTaskCountingTests.test_recursive_gather: nor in gathers of gathers", () => {
  expect(unfinished(false, gathers(5, 4))).toBe(781);
  expect(unfinished(true, gathers(5, 4))).toBe(1);
});
