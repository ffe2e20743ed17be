import { expect, test } from "vitest";
import { differenceOf } from "./difference.ts";

test.each([
  ["nothing changed", "abc", "abc", null],
  ["one number inside", "yield* sleep(3);", "yield* sleep(2);", { start: 13, end: 14, text: "2" }],
  ["typed at the end", "ab", "abc", { start: 2, end: 2, text: "c" }],
  ["taken from the start", "abc", "bc", { start: 0, end: 1, text: "" }],
  ["one more of a run of equal letters", "aaa", "aaaa", { start: 3, end: 3, text: "a" }],
  ["one fewer of a run of equal letters", "aaaa", "aaa", { start: 3, end: 4, text: "" }],
  ["everything", "abc", "xyz", { start: 0, end: 3, text: "xyz" }],
  ["to nothing", "abc", "", { start: 0, end: 3, text: "" }],
  ["emoji with one first half", "a🧵b", "a🧶b", { start: 1, end: 3, text: "🧶" }],
  ["emoji with one second half", "a\ud83e\uddf5b", "a\ud83d\uddf5b", { start: 1, end: 3, text: "\ud83d\uddf5" }],
  ["a line end of two characters", "a\r\nb", "a\nb", { start: 1, end: 3, text: "\n" }],
])("the difference: %s", (_, before, after, difference) => {
  expect(differenceOf(before, after)).toEqual(difference);
  if (difference !== null) {
    expect(before.slice(0, difference.start) + difference.text + before.slice(difference.end)).toBe(after);
  }
});
