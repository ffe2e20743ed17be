import { blocksOf, expressionsOf, partsOf } from "./blocks.ts";
import type { Block, Expression, Program, Statement } from "./program.ts";

/** How many statements a run of the program can execute at the very most. */
export function costOf(program: Program): number {
  const costs: number[] = [];
  for (let index = program.routines.length - 1; index >= 0; index--) {
    costs[index] = ofBlock(program.routines[index]?.body ?? []);
  }
  return costs[0] ?? 0;

  function ofBlock(block: Block): number {
    return block.reduce((sum, statement) => sum + ofStatement(statement), 1);
  }

  function ofStatement(statement: Statement): number {
    const own = 1 + expressionsOf(statement).reduce((sum, part) => sum + ofExpression(part), 0);
    const inside = blocksOf(statement).reduce((sum, block) => sum + ofBlock(block), 0);
    return own + inside * (statement.kind === "repeat" ? statement.times : 1);
  }

  function ofExpression(expression: Expression): number {
    if (expression.kind === "call") return costs[expression.routine] ?? 0;
    return partsOf(expression).reduce((sum, part) => sum + ofExpression(part), 1);
  }
}
