import { expect, test } from "vitest";
import { readMine, writeMine } from "./mineFile.ts";

const two = [
  { name: "שלום 👋", language: "typescript", source: "export function* main() {}\n" },
  { name: "Untitled", language: "python", source: "" },
];

test("scenarios come out of a file as they went in", () => {
  expect(readMine(writeMine(two))).toEqual(two);
});

test.each([
  ["no JSON", "{", "This file is damaged: it is no JSON, or was cut off."],
  ["something else", '{"format":"interleave trace"}', "This file holds no scenarios that were exported here."],
  [
    "of a newer page",
    '{"format":"interleave scenarios","version":2}',
    "This file was made by a newer version of Interleave. Reload the page to get the newest version.",
  ],
  [
    "without a list",
    '{"format":"interleave scenarios","version":1}',
    "This file is damaged: its scenarios are not a list.",
  ],
  [
    "with a scenario without a source",
    '{"format":"interleave scenarios","version":1,"scenarios":[{"name":"a","language":"python"}]}',
    "This file is damaged: its source is not text.",
  ],
])("a file that is %s is answered with a sentence", (_, text, problem) => {
  expect(readMine(text)).toEqual({ problem });
});
