import type { Block, Expression, Program, Routine, Statement } from "./program.ts";

/** The blocks inside a statement, in the order written. */
export function blocksOf(statement: Statement): readonly Block[] {
  if (statement.kind === "repeat") return [statement.body];
  if (statement.kind !== "try") return [];
  return [statement.body, statement.handler?.body ?? [], statement.last ?? []];
}

/** The expressions that a statement itself holds; those in its blocks are not among them. */
export function expressionsOf(statement: Statement): readonly Expression[] {
  switch (statement.kind) {
    case "await":
    case "createTask":
    case "keep":
      return [statement.of];
    case "asCompleted":
      return statement.of;
    default:
      return [];
  }
}

/** The expressions inside an expression. */
export function partsOf(expression: Expression): readonly Expression[] {
  if (expression.kind === "gather") return expression.of;
  return expression.kind === "shield" || expression.kind === "waitFor" ? [expression.of] : [];
}

/** The routines that `main` can come to call, itself among them: the others need not be written down. */
export function routinesUsed({ routines }: Program): readonly Routine[] {
  const used = new Set([0]);
  // A routine calls only later ones.
  return routines.filter((routine, index) => {
    if (used.has(index)) for (const callee of calledIn(routine.body)) used.add(callee);
    return used.has(index);
  });
}

function calledIn(block: Block): readonly number[] {
  return block.flatMap((statement) => [
    ...expressionsOf(statement).flatMap(calledBy),
    ...blocksOf(statement).flatMap(calledIn),
  ]);
}

function calledBy(expression: Expression): readonly number[] {
  return expression.kind === "call" ? [expression.routine] : partsOf(expression).flatMap(calledBy);
}
