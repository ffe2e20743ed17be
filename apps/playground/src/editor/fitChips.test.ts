import { expect, test } from "vitest";
import { type ChipSizes, type ChipTail, fitChips } from "./fitChips.ts";

interface Chip {
  name: string;
  words: string;
}

function textOf(chip: Chip, tail: ChipTail): string {
  return chip.name + { words: chip.words, state: "?", none: "" }[tail];
}

/** One pixel a letter: what fits can be read off the strings. */
const sizes: ChipSizes<Chip> = {
  chip: (chip, tail) => textOf(chip, tail).length,
  more: (count) => `+${count}`.length,
  gap: 1,
};

function shown(chips: readonly Chip[], room: number): string {
  const fitted = fitChips(chips, room, sizes);
  const texts = fitted.shown.map((chip) => textOf(chip, fitted.tail));
  return [...texts, ...(fitted.more > 0 ? [`+${fitted.more}`] : [])].join(" ");
}

const chips: Chip[] = ["aa", "bb", "cc"].map((name) => ({ name, words: "waiting" }));

test("where there is room every chip has its words", () => {
  expect(shown(chips, 29)).toBe("aawaiting bbwaiting ccwaiting");
});

test("where room ends the words go first, then the state, and of all chips together", () => {
  expect(shown(chips, 28)).toBe("aa? bb? cc?");
  expect(shown(chips, 11)).toBe("aa? bb? cc?");
  expect(shown(chips, 10)).toBe("aa bb cc");
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
    chip: (chip, tail) => sizes.chip(chip, tail) + 0 * measured++,
  };
  const many = Array.from({ length: 100_000 }, () => ({ name: "aa", words: "" }));
  expect(fitChips(many, 40, counting)).toMatchObject({ tail: "none", more: 99_989 });
  expect(measured).toBeLessThan(200);
});
