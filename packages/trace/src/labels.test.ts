import { expect, test } from "vitest";
import { Labels } from "./labels.ts";

function labelsOf(...tasks: [name: string, coroutine: string][]): string[] {
  const labels = new Labels();
  return tasks.map(([name, coroutine], index) => labels.add(index + 1, name, coroutine));
}

test("a task goes by the name it was given", () => {
  expect(labelsOf(["a'", "a"], ["b1", "b"])).toEqual(["a'", "b1"]);
});

test("by asyncio's default name it goes by its coroutine's, told apart by a number", () => {
  expect(labelsOf(["Task-1", "main"], ["Task-2", "b"], ["Task-3", "b"], ["Task-4", "b"])).toEqual([
    "main",
    "b",
    "b 2",
    "b 3",
  ]);
});

test("a number that a given name has taken is skipped", () => {
  expect(labelsOf(["b", "x"], ["b 3", "x"], ["Task-3", "b"], ["Task-4", "b"])).toEqual(["b", "b 3", "b 2", "b 4"]);
});

test("given names stay as given, even twice", () => {
  expect(labelsOf(["worker", "w"], ["worker", "w"])).toEqual(["worker", "worker"]);
});

test("where the coroutine's name is unknown the default name stays", () => {
  expect(labelsOf(["Task-1", ""], ["Task-2", "coroutine"])).toEqual(["Task-1", "Task-2"]);
});

test("control characters and overrides of direction in a name are spelled out", () => {
  expect(labelsOf(["a\u0000\n\u202eb", "x"])).toEqual(["a␀␊\\u{202e}b"]);
});

test("default names inside a text become labels", () => {
  const labels = new Labels();
  labels.add(1, "Task-1", "main");
  labels.add(2, "Task-12", "b");
  expect(labels.inWords("task Task-12, then Task-1 and Task-3")).toBe("task b, then main and Task-3");
});
