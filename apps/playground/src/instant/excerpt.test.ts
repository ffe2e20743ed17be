import { expect, test } from "vitest";
import { excerptOf, type Place } from "./excerpt.ts";

const source = `function* bad() {
  yield* sleep(1);
  throw new Error("disk full");
}
export function* main() {}`;

function shown(text: string, place: Place): string[] {
  return excerptOf(text, place).map(({ number, before, within, after }) => `${number} ${before}[${within}]${after}`);
}

test("the line of a place stands between its neighbours, with the place in it", () => {
  expect(shown(source, { line: 3, col: 9, endLine: 3, endCol: 31 })).toEqual([
    "2   yield* sleep(1);[]",
    '3   throw [new Error("disk full")];',
    "4 }[]",
  ]);
});

test("a place without an end is the word that it begins", () => {
  expect(shown(source, { line: 5, col: 8 })).toEqual(["4 }[]", "5 export [function]* main() {}"]);
});

test("the first line has nothing above it", () => {
  expect(shown(source, { line: 1, col: 1 })).toEqual(["1 [function]* bad() {", "2   yield* sleep(1);[]"]);
});

test("a place without a column is all that is written in its line", () => {
  expect(shown("def main():\n  while True: pass \n", { line: 2 })).toEqual([
    "1 def main():[]",
    "2   [while True: pass] ",
    "3 []",
  ]);
});

test("a place of several lines goes on in the next", () => {
  expect(shown("a(\n  b,\n  c);", { line: 1, col: 1, endLine: 3, endCol: 5 })).toEqual(["1 [a(]", "2   [b,]"]);
});

test("of a line without end only what is around the place is shown", () => {
  const [line] = shown(`${"x".repeat(1_000_000)}!bad!${"y".repeat(1_000_000)}`, {
    line: 1,
    col: 1_000_001,
    endLine: 1,
    endCol: 1_000_006,
  });
  expect(line).toBe(`1 …${"x".repeat(60)}[!bad!]${"y".repeat(115)}…`);
});

test("characters that would act instead of show are spelled out", () => {
  expect(shown("a \u202e b\t\u0000", { line: 1, col: 3, endLine: 1, endCol: 4 })).toEqual(["1 a [\\u{202e}] b␉␀"]);
});

test("a place past the end of the text has no lines", () => {
  expect(shown("a", { line: 7 })).toEqual([]);
});
