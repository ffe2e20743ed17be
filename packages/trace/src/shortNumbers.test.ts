import { expect, test } from "vitest";
import { floatAt, numberAt, putFloat, putNumber, unitsOf } from "./shortNumbers.ts";

const log = new Uint16Array(8);

test.each([
  [0, 1],
  [0x7fff, 1],
  [0x8000, 2],
  [2 ** 30 - 1, 2],
  [2 ** 30, 3],
  [2 ** 31 - 1, 3],
  [-1, 3],
  [-(2 ** 31), 3],
])("the number %i comes back, and takes %i units of 16 bits", (number, units) => {
  expect([putNumber(log, 1, number), numberAt(log, 1), unitsOf(log[1] as number)]).toEqual([1 + units, number, units]);
});

test.each([0.1, -0, 1e300, Infinity, NaN])("the float %d comes back", (float) => {
  expect([putFloat(log, 3, float), floatAt(log, 3)]).toEqual([7, float]);
});
