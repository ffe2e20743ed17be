import { describe, expect, it } from "vitest";
import { lessThan } from "./lessThan.ts";
import { PriorityQueue } from "./priorityQueue.ts";

/** The order in which a priority queue gives items, by their places when they were put. */
function order(priorities: readonly number[]): number[] {
  const queue = new PriorityQueue<{ place: number; valueOf(): number }>();
  priorities.forEach((priority, place) => {
    queue.putNowait({ place, valueOf: () => priority });
  });
  return priorities.map(() => queue.getNowait().place);
}

describe("a priority queue", () => {
  it("gives the least first", () => {
    const queue = new PriorityQueue<[number, string]>();
    for (const item of [
      [3, "c"],
      [1, "z"],
      [1, "a"],
      [2, "b"],
    ] as [number, string][])
      queue.putNowait(item);
    expect([0, 1, 2, 3].map(() => queue.getNowait()[1])).toEqual(["a", "z", "b", "c"]);
  });

  it("gives equal items in the order in which heapq does", () => {
    expect(order(Array.from({ length: 9 }, () => 1))).toEqual([0, 2, 6, 8, 5, 7, 4, 1, 3]);
    expect(order([5, 3, 3, 1, 5, 3, 1, 1, 5, 2, 2, 3])).toEqual([3, 6, 7, 9, 10, 2, 11, 5, 1, 8, 0, 4]);
  });

  it("refuses items that cannot be compared", () => {
    const queue = new PriorityQueue<unknown>();
    queue.putNowait([1, { a: 1 }]);
    expect(() => queue.putNowait([1, { a: 2 }])).toThrow(
      new TypeError("'<' not supported between [object Object] and [object Object]"),
    );
  });
});

describe("Python's less-than", () => {
  it("compares numbers, strings, lists and what stands for a number", () => {
    expect(lessThan(1, 2n)).toBe(true);
    expect(lessThan(false, 1)).toBe(true);
    expect(lessThan("a", "b")).toBe(true);
    expect(lessThan(new Date(1), new Date(2))).toBe(true);
    expect(lessThan([1], [1, 0])).toBe(true);
    expect(lessThan([1, [2, "a"]], [1, [2, "b"]])).toBe(true);
    expect(lessThan([1, 1n], [1n, 1])).toBe(false);
  });

  it("compares no two kinds, and nothing that has no order", () => {
    for (const [a, b] of [
      ["1", 1],
      [[1], 1],
      [null, null],
      [undefined, 1],
      [Object.create(null), 1],
    ])
      expect(() => lessThan(a, b)).toThrow(TypeError);
  });
});
