import { expect, test } from "vitest";
import { findScenario, scenarios } from "./index.ts";

test("the catalogue holds the article's nine programs and five on what goes wrong, in order", () => {
  expect(scenarios.map(({ number, id }) => `${number} ${id}`)).toEqual([
    "1 sequential",
    "2 order",
    "3 pre-scheduled",
    "4 as-completed",
    "5 gather",
    "6 wait",
    "7 first-completed",
    "8 inject-extras",
    "9 timeout-loop",
    "10 gather-exception",
    "11 first-exception",
    "12 cancel-cleanup",
    "13 block",
    "14 deadlock",
  ]);
});

test("a scenario is found by its id", () => {
  expect(findScenario("gather")?.title).toBe("Scatter and gather");
  expect(findScenario("nothing of the kind")).toBeUndefined();
});

test.each(scenarios)("$file fits a projector: at most 42 lines of 60 columns", ({ source }) => {
  const lines = source.trimEnd().split("\n");
  expect(lines.length).toBeLessThanOrEqual(42);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60);
});

test.each(scenarios)(
  "$file is seen whole at its waits in a window of 1440: at most 50 columns",
  ({ source, python }) => {
    const waits = [source, python].flatMap((text) => text.match(/^.*\b(?:yield\*|await) .*$/gm) ?? []);
    expect(waits.length).toBeGreaterThan(1);
    expect(waits.filter((line) => line.length > 50)).toEqual([]);
  },
);

test.each(scenarios)("$file imports the scheduler alone and exports main", ({ source }) => {
  expect([...source.matchAll(/from\s+"([^"]*)"/g)].map((match) => match[1])).toEqual(["@interleave/scheduler"]);
  expect(source).toContain("export function* main() {");
});

test.each(scenarios)("$id says in two or three sentences what to watch", ({ watch }) => {
  const sentences = watch.split(/(?<=[.])\s+/);
  expect(sentences.length).toBeGreaterThanOrEqual(2);
  expect(sentences.length).toBeLessThanOrEqual(3);
});
