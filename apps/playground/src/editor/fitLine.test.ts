import { expect, test } from "vitest";
import type { ChipSizes } from "./fitChips.ts";
import { fitLine } from "./fitLine.ts";

/** One pixel a letter, ten of them for a chip's words. */
const sizes: ChipSizes<string> = {
  chip: (name, tail) => name.length + { words: 10, state: 4, none: 0 }[tail],
  more: (count) => `+${count}`.length,
  gap: 1,
};

function shown(chips: readonly string[], room: number, wait: number, value: number): string {
  const fitted = fitLine(chips, { room, wait, value }, sizes);
  const tail = { words: "…words", state: "…state", none: "" }[fitted.tail];
  return [
    ...(fitted.value > 0 ? [`value ${fitted.value}`] : []),
    ...fitted.shown.map((name) => name + tail),
    ...(fitted.more > 0 ? [`+${fitted.more}`] : []),
    ...(fitted.wait ? ["wait"] : []),
  ].join(" | ");
}

test("where there is room a line has everything", () => {
  expect(shown(["main"], 120, 20, 40)).toBe("value 40 | main…words | wait");
});

test("where room ends the words of the chips go first, and the value is cut", () => {
  expect(shown(["main"], 84, 20, 40)).toBe("value 40 | main…state | wait");
  expect(shown(["main"], 78, 20, 40)).toBe("value 38 | main | wait");
  expect(shown(["main"], 72, 20, 40)).toBe("main…words | wait");
});

test("who stands there goes before how long it waited", () => {
  expect(shown(["main"], 32, 20, 0)).toBe("main | wait");
  expect(shown(["main"], 31, 20, 0)).toBe("main…words");
  expect(shown(["main"], 4, 20, 40)).toBe("main");
});

test("where not all names find room some are counted, and how long it waited stays", () => {
  const many = ["worker1", "worker2", "worker3", "worker4"];
  expect(shown(many, 60, 20, 0)).toBe("worker1 | worker2 | worker3 | worker4 | wait");
  expect(shown(many, 31, 20, 0)).toBe("worker1 | worker2 | worker3 | worker4");
  expect(shown(many, 30, 20, 0)).toBe("+4 | wait");
  expect(shown(many, 29, 20, 0)).toBe("worker1 | worker2 | worker3 | +1");
});

test("a value alone takes the line", () => {
  expect(shown([], 100, 0, 300)).toBe("value 100");
  expect(shown([], 30, 0, 300)).toBe("");
});

test("where the code fills the line there is nothing beside it", () => {
  expect(shown(["main"], Number.NEGATIVE_INFINITY, 20, 40)).toBe("");
});
