import { expect, test } from "vitest";
import { timeText } from "./timeText.ts";

test.each([
  [0, "0.000"],
  [1.5, "1.500"],
  [0.05, "0.050"],
  [0.1 + 0.2, "0.300"],
  [0.01 + 0.02, "0.030"],
  [0.000_042, "0.000042"],
  [0.016_982_4, "0.016982"],
  [1.000_042, "1.000"],
])("%d seconds are %s", (seconds, words) => {
  expect(timeText(seconds)).toBe(words);
});

test("a time that moves through a long run keeps its form while it is short", () => {
  expect(timeText(0.016_982, 2)).toBe("0.017");
});

test("a time that moves through a short run shows microseconds", () => {
  expect(timeText(0.016_982, 0.02)).toBe("0.016982");
});
