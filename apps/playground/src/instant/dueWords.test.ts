import { expect, test } from "vitest";
import { dueWords, untilWords } from "./dueWords.ts";

test.each([
  [3, 0.5, "3.000, in 2.500 s"],
  [3, 3, "3.000, in 0.000 s"],
  [0.3, 0.1 + 0.2, "0.300, in 0.000 s"],
  [1, 2.125, "1.000, 1.125 s late"],
])("a timer for %d says at %d when it is due, and by how much it is late", (at, now, words) => {
  expect(dueWords(at, now, 4)).toBe(words);
});

test("one whose time has come while the loop stood still is due since then", () => {
  expect([0.5, 1, 1.4].map((now) => untilWords(1, now, 4))).toEqual(["until 1.000", "until 1.000", "due 1.000"]);
});

test("a timer of a run of milliseconds says microseconds", () => {
  expect(dueWords(0.004_2, 0.003_95, 0.02)).toBe("0.004200, in 0.000250 s");
});
