import { blocksOf, expressionsOf, partsOf } from "./blocks.ts";
import type { Block, Expression, Program, Statement } from "./program.ts";

/** Whether every name is used only where it has a value: what is made inside a block is known in that block alone. */
export function isWellScoped(program: Program): boolean {
  return program.routines.every((routine) => holds(routine.body, new Set(routine.parameters)));
}

function holds(block: Block, outer: ReadonlySet<string>): boolean {
  const known = new Set(outer);
  return block.every((statement) => {
    const used = [...namesIn(statement), ...expressionsOf(statement).flatMap(namesUsed)];
    if (!used.every((name) => known.has(name))) return false;
    if (!blocksOf(statement).every((inner) => holds(inner, known))) return false;
    if ("into" in statement) known.add(statement.into);
    return true;
  });
}

function namesIn(statement: Statement): readonly string[] {
  if (statement.kind === "wait") return statement.of;
  return "name" in statement ? [statement.name] : [];
}

function namesUsed(expression: Expression): readonly string[] {
  if (expression.kind === "name") return [expression.name];
  if (expression.kind === "call") return expression.passing;
  return partsOf(expression).flatMap(namesUsed);
}
