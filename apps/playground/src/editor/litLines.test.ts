import { expect, test } from "vitest";
import type { LineMarker } from "./contract.ts";
import { decorationOf, litLines } from "./litLines.ts";

function marker(line: number, task: string, state: LineMarker["state"] = "waiting", slot = 1): LineMarker {
  return { line, task, slot, state, words: state };
}

function asText(markers: readonly LineMarker[], lineCount: number): string[] {
  return litLines(markers, lineCount).map(({ line, markers }) => `${line}: ${markers.map((m) => m.task).join(", ")}`);
}

test("tasks on one line stand together, in the order given, and lines from the top", () => {
  expect(asText([marker(28, "main"), marker(5, "b1"), marker(5, "a")], 38)).toEqual(["5: b1, a", "28: main"]);
});

test("a line that the text no longer has is not lit", () => {
  expect(asText([marker(39, "main"), marker(38, "a"), marker(0, "b"), marker(-1, "c")], 38)).toEqual(["38: a"]);
});

test.each([
  [["done", "waiting", "ready", "running"], "running"],
  [["done", "waiting", "ready"], "ready"],
  [["done", "waiting"], "waiting"],
  [["done"], "done"],
] as const)("of %j on one line the edge shows %s", (states, shown) => {
  const markers = states.map((state, i) => marker(7, state, state, i));
  const { options, range } = decorationOf({ line: 7, markers });
  expect(options.className).toBe(`lit-line lit-${shown} lit-slot-${states.indexOf(shown as never)}`);
  expect(options.marginClassName).toContain(`lit-edge lit-${shown}`);
  expect(range).toMatchObject({ startLineNumber: 7, endLineNumber: 7 });
});

test("of several waiting on one line the first gives the colour", () => {
  expect(
    decorationOf({ line: 1, markers: [marker(1, "a", "waiting", 3), marker(1, "b", "waiting", 4)] }).options.className,
  ).toContain("lit-slot-3");
});
