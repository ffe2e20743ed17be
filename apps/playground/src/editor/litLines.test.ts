import { expect, test } from "vitest";
import type { LineMarker } from "./contract.ts";
import { decorationOf, type LitLine, litLines } from "./litLines.ts";

function marker(line: number, task: string, state: LineMarker["state"] = "waiting", slot = 1): LineMarker {
  return { line, frame: "inner", id: 1, task, slot, state, words: state };
}

function asText(markers: readonly LineMarker[], lineCount: number): string[] {
  return litLines({ markers, waits: [], values: [], last: null }, lineCount).map(
    ({ line, markers }) => `${line}: ${markers.map((m) => m.task).join(", ")}`,
  );
}

function lit(markers: LineMarker[]): LitLine {
  return { line: 1, markers, wait: null, values: [] };
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
  const { options, range } = decorationOf(lit(markers));
  expect(options.className).toBe(`lit-line lit-${shown} lit-inner lit-slot-${states.indexOf(shown as never)}`);
  expect(options.marginClassName).toContain(`lit-edge lit-line lit-${shown}`);
  expect(range).toMatchObject({ startLineNumber: 1, endLineNumber: 1 });
});

test("of several waiting on one line the first gives the colour", () => {
  expect(decorationOf(lit([marker(1, "a", "waiting", 3), marker(1, "b", "waiting", 4)])).options.className).toContain(
    "lit-slot-3",
  );
});

test("a task that is suspended on the line leads it before one that waits further in", () => {
  const markers: LineMarker[] = [{ ...marker(1, "a", "ready", 3), frame: "outer" }, marker(1, "b", "waiting", 4)];
  expect(decorationOf(lit(markers)).options.className).toBe("lit-line lit-waiting lit-inner lit-slot-4");
});

test("a line on which nobody stands is not tinted", () => {
  expect(decorationOf(lit([])).options.className).toBeUndefined();
});
