import { expect, test } from "vitest";
import { fitNames } from "./fitNames.ts";

/** Every letter is one wide, a swatch two. */
const sizes = {
  word: (word: string) => word.length,
  name: (name: string) => 2 + name.length,
  more: (count: number) => `+${count}`.length,
  gap: 1,
};

function fitted(room: number, done: string, pending: string): string {
  const sets = [
    { word: "done", names: done.split(" ") },
    { word: "pending", names: pending === "" ? [] : pending.split(" ") },
  ];
  return fitNames(sets, room, sizes)
    .map(({ word, shown, more }) => {
      const names = sets.find((set) => set.word === word)?.names.slice(0, shown) ?? [];
      return [word, ...names, ...(more > 0 ? [`+${more}`] : [])].join(" ");
    })
    .join(" | ");
}

test("names are shown as far as they fit, then their number; the longer list gives way first", () => {
  const [done, pending] = ["b1 b2", "a b3 b4"];
  expect(fitted(39, done, pending)).toBe("done b1 b2 | pending a b3 b4");
  expect(fitted(35, done, pending)).toBe("done b1 b2 | pending a b3 +1");
  expect(fitted(30, done, pending)).toBe("done b1 b2 | pending a +2");
  expect(fitted(28, done, pending)).toBe("done b1 +1 | pending a +2");
  expect(fitted(24, done, pending)).toBe("done b1 +1 | pending +3");
  expect(fitted(5, done, pending)).toBe("done +2 | pending +3");
});

test("an empty set takes no room, and no set lists more than a dozen", () => {
  expect(fitted(1000, "b1", "")).toBe("done b1");
  expect(fitted(1000, Array.from({ length: 20 }, (_, i) => `w${i}`).join(" "), "")).toMatch(/w11 \+8$/);
});
