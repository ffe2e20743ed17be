import { expect, test } from "vitest";
import { niceStep, sliderKey } from "./sliderKey.ts";

test("the arrow keys step by about a fiftieth, as a round number", () => {
  expect([0, 0.2, 1, 3, 5, 60, 1e6].map(niceStep)).toEqual([0, 0.005, 0.02, 0.1, 0.1, 2, 20000]);
});

test.each([
  ["ArrowRight", false, 0.5, 0.6],
  ["ArrowLeft", false, 0.5, 0.4],
  ["ArrowRight", true, 0.5, 1.5],
  ["ArrowRight", false, 0.53, 0.6],
  ["ArrowLeft", false, 0.53, 0.5],
  ["ArrowRight", false, 4.95, 5],
  ["ArrowLeft", false, 0, 0],
  ["Enter", false, 1, null],
])("%s (shift: %s) leads from %d to %s", (key, shift, at, to) => {
  expect(sliderKey(key, shift, at, 5)).toBe(to);
});
