import { expect, test } from "vitest";
import { blocksOf, expressionsOf, partsOf } from "./blocks.ts";
import { generate } from "./generate.ts";
import type { Block, Expression } from "./program.ts";
import { isWellScoped } from "./scope.ts";

const programs = Array.from({ length: 500 }, (_, index) => generate(1, index));

test("a seed stands for one sequence of programs, each to be had by itself", () => {
  expect(generate(1, 123)).toEqual(programs[123]);
  expect(generate(2, 123)).not.toEqual(programs[123]);
});

test("names are used only where they have a value", () => {
  expect(programs.every(isWellScoped)).toBe(true);
});

test("the programs use all that both languages are compared on", () => {
  const kinds = new Set(programs.flatMap(({ routines }) => routines.flatMap(({ body }) => kindsOf(body))));
  expect([...kinds].sort().join(" ")).toBe(
    "asCompleted await block call callLater callSoon cancel cancelSelf createFuture createTask gather inspect keep name " +
      "print raise repeat return settle shield sleep try wait waitFor whenDone",
  );
});

function kindsOf(block: Block): string[] {
  return block.flatMap((statement) => [
    statement.kind,
    ...expressionsOf(statement).flatMap(partKinds),
    ...blocksOf(statement).flatMap(kindsOf),
  ]);
}

function partKinds(expression: Expression): string[] {
  return [expression.kind, ...partsOf(expression).flatMap(partKinds)];
}
