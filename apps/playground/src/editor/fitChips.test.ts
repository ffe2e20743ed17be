import { expect, test } from "vitest";
import { type ChipSizes, fitChips } from "./fitChips.ts";

interface Chip {
  name: string;
  words: string;
}

/** One pixel a letter: what fits can be read off the strings. */
const sizes: ChipSizes<Chip> = {
  full: (chip) => chip.name.length + chip.words.length,
  short: (chip) => chip.name.length,
  more: (count) => `+${count}`.length,
  gap: 1,
};

function shown(chips: readonly Chip[], room: number): string {
  const fitted = fitChips(chips, room, sizes);
  const texts = fitted.shown.map((chip) => (fitted.words ? chip.name + chip.words : chip.name));
  return [...texts, ...(fitted.more > 0 ? [`+${fitted.more}`] : [])].join(" ");
}

const chips: Chip[] = ["aa", "bb", "cc"].map((name) => ({ name, words: "waiting" }));

test("where there is room every chip has its words", () => {
  expect(shown(chips, 29)).toBe("aawaiting bbwaiting ccwaiting");
});

test("where room ends the words go first, and of all chips together", () => {
  expect(shown(chips, 28)).toBe("aa bb cc");
  expect(shown(chips, 8)).toBe("aa bb cc");
});

test("then chips go, from the last, and are counted", () => {
  expect(shown(chips, 7)).toBe("aa +2");
  expect(shown(chips, 5)).toBe("aa +2");
  expect(shown(chips, 4)).toBe("+3");
});

test("one chip alone is never a count", () => {
  expect(shown(chips.slice(0, 1), 2)).toBe("aa");
  expect(shown(chips.slice(0, 1), 1)).toBe("");
});

test("where nothing fits nothing is shown", () => {
  expect(shown(chips, 1)).toBe("");
  expect(shown(chips, Number.NEGATIVE_INFINITY)).toBe("");
  expect(shown([], 100)).toBe("");
});

test("of a hundred thousand chips no more are measured than there is room for", () => {
  let measured = 0;
  const counting: ChipSizes<Chip> = {
    ...sizes,
    full: (chip) => sizes.full(chip) + 0 * measured++,
    short: (chip) => sizes.short(chip) + 0 * measured++,
  };
  const many = Array.from({ length: 100_000 }, () => ({ name: "aa", words: "" }));
  expect(fitChips(many, 40, counting)).toMatchObject({ words: false, more: 99_989 });
  expect(measured).toBeLessThan(200);
});
