import type { Block, Expression, Statement } from "./program.ts";

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
