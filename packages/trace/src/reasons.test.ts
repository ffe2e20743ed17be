import type { BoxKind } from "@interleave/scheduler";
import { expect, test } from "vitest";
import { Labels } from "./labels.ts";
import { Reasons } from "./reasons.ts";

function reasonOf(kind: BoxKind, condition: string, names: readonly string[], recorded = ""): string {
  const labels = new Labels();
  for (const [index, name] of names.entries()) labels.add(index + 1, name, "");
  const reasons = new Reasons(labels);
  reasons.boxOpened(1, { kind, condition, members: names.map((_, index) => index + 1) });
  return reasons.inWords(99, 1, recorded);
}

const hundred = Array.from({ length: 100 }, (_, index) => (index === 0 ? "a" : `b${index}`));

test("a box's reason names its members by their labels", () => {
  expect(reasonOf("gather", "ALL_COMPLETED", ["a", "b1", "b2"])).toBe("gather(a, b1, b2)");
  expect(reasonOf("wait", "FIRST_COMPLETED", ["a", "b1"])).toBe("any of a, b1");
  expect(reasonOf("wait", "FIRST_EXCEPTION", ["a", "b1"])).toBe("first exception of a, b1");
  expect(reasonOf("wait", "ALL_COMPLETED", ["a", "b1"])).toBe("all of a, b1");
  expect(reasonOf("asCompleted", "", ["a", "b1"])).toBe("next of a, b1");
  expect(reasonOf("shield", "", ["a"])).toBe("shield(a)");
});

test("of many members two are named", () => {
  expect(reasonOf("wait", "FIRST_COMPLETED", hundred)).toBe("any of a, b1 and 98 more");
  expect(reasonOf("gather", "", hundred.slice(0, 6))).toBe("gather(a, b1, b2, b3, b4, b5)");
});

test("a box whose members say nothing keeps the recorded words", () => {
  expect(reasonOf("timeout", "", [], "timeout(3)")).toBe("timeout(3)");
});

test("a task is waited for by its label, a future in its own words", () => {
  const labels = new Labels();
  labels.add(1, "Task-1", "b");
  const reasons = new Reasons(labels);
  reasons.futureCreated(2, "gather(Task-1)");
  expect(reasons.inWords(1, 0, "task Task-1")).toBe("task b");
  expect(reasons.inWords(7, 0, "sleep(3)")).toBe("sleep(3)");
  expect([1, 2, 3].map((id) => reasons.nameOf(id))).toEqual(["b", "gather(b)", "future 3"]);
});
