import { expect, test } from "vitest";
import { floatAt, putFloat } from "./floatWords.ts";

test.each([0.1, -0, 1e300, Infinity, NaN])("the float %d comes back", (float) => {
  const log = new Int32Array(8);
  expect([putFloat(log, 3, float), floatAt(log, 3)]).toEqual([5, float]);
});
