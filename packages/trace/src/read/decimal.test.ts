import { expect, test } from "vitest";
import { chance } from "../fixtures/randomEvents.ts";
import { nearest } from "./decimal.ts";

/** The value of a decimal, as the reader takes it apart; undefined where it leaves it to `Number`. */
function read(text: string): number | undefined {
  const [whole = "", fraction = ""] = text.split(".");
  const digits = (whole + fraction).replace(/^0+/, "") || "0";
  const value = nearest(
    Number(digits.slice(0, 8)),
    Number(digits.slice(8)),
    Math.max(0, digits.length - 8),
    fraction.length,
  );
  return Number.isNaN(value) ? undefined : value;
}

test("a decimal of up to 17 digits is the float that JSON has for it", () => {
  for (const text of ["0", "0.1", "3", "0.30000000000000004", "1.7976931348623157", "0.9810509674716741"]) {
    expect(read(text)).toBe(Number(text));
  }
});

test("of 100,000 decimals none is another float, and nearly all are told", () => {
  const below = chance(1);
  let left = 0;
  for (let round = 0; round < 100_000; round += 1) {
    const digits = String(1 + below(99_999_999)) + String(below(1e9)).padStart(9, "0");
    const kept = digits.slice(0, 1 + below(17));
    const places = below(Math.min(18, kept.length + 4));
    const padded = kept.padStart(places + 1, "0");
    const text = places === 0 ? padded : `${padded.slice(0, -places)}.${padded.slice(-places)}`;
    const value = read(text);
    if (value === undefined) left += 1;
    else if (value !== Number(text)) expect(`${text} is ${value}`).toBe(`${text} is ${Number(text)}`);
  }
  expect(left).toBeLessThan(1000);
});

test("the decimals of random floats come back as those floats", () => {
  const below = chance(2);
  for (let round = 0; round < 100_000; round += 1) {
    const float = (below(2 ** 26) * 2 ** 27 + below(2 ** 27)) / 2 ** 53 / 10 ** below(3) + below(1000);
    const value = read(String(float));
    if (value !== undefined && value !== float) expect(`${float} is ${value}`).toBe("itself");
  }
});

test("longer decimals, and halves of a last digit, are left to Number", () => {
  expect(read("0.123456789012345678")).toBe(undefined);
  // Just between two floats.
  expect(read("9007199254740993")).toBe(undefined);
});
