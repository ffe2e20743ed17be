import { partsOf } from "./program/blocks.ts";
import type { Block, Expression, Program, Statement } from "./program/program.ts";
import { isWellScoped } from "./program/scope.ts";

/** Takes away whatever can be taken away while `fails` still holds: what is left is as small as single removals get it. */
export function shrink(program: Program, fails: (smaller: Program) => boolean): Program {
  for (const smaller of reductions(program)) {
    if (isWellScoped(smaller) && fails(smaller)) return shrink(smaller, fails);
  }
  return program;
}

/** Every program that is this one with one thing less. */
function* reductions(program: Program): Generator<Program> {
  if (program.eager) yield { ...program, eager: false };
  for (const routine of program.routines) {
    for (const body of ofBlock(routine.body, program)) {
      const routines = program.routines.map((other) => (other === routine ? { ...routine, body } : other));
      yield { ...program, routines };
    }
  }
}

function* ofBlock(block: Block, program: Program): Generator<Block> {
  if (block.length > 3) {
    const half = Math.floor(block.length / 2);
    yield block.slice(0, half);
    yield block.slice(half);
  }
  for (const [index, statement] of block.entries()) {
    for (const instead of ofStatement(statement, program)) {
      yield [...block.slice(0, index), ...instead, ...block.slice(index + 1)];
    }
  }
}

function* ofStatement(statement: Statement, program: Program): Generator<Block> {
  yield [];
  if (statement.kind === "try") yield* ofTry(statement, program);
  else if ("body" in statement && statement.body !== null) {
    yield statement.body;
    for (const body of ofBlock(statement.body, program)) yield [{ ...statement, body }];
  }
  if (statement.kind === "wait" && statement.of.length > 1) {
    for (const gone of statement.of.keys()) yield [{ ...statement, of: without(statement.of, gone) }];
  }
  if (statement.kind === "asCompleted" && statement.of.length > 1) {
    for (const gone of statement.of.keys()) yield [{ ...statement, of: without(statement.of, gone) }];
  }
  if (statement.kind === "createTask" && statement.group !== null) yield [{ ...statement, group: null }];
  if (statement.kind === "await" || statement.kind === "createTask") {
    // What a coroutine does may be done right here.
    if (statement.of.kind === "call") yield program.routines[statement.of.routine]?.body ?? [];
    for (const of of ofExpression(statement.of)) {
      // A task is made of a coroutine, and of nothing else.
      if (statement.kind === "await" || of.kind === "call" || of.kind === "sleep" || of.kind === "method") {
        yield [{ ...statement, of }];
      }
    }
  }
}

function* ofExpression(expression: Expression): Generator<Expression> {
  yield* partsOf(expression);
  if (expression.kind === "gather") {
    for (const gone of expression.of.keys()) yield { ...expression, of: without(expression.of, gone) };
  }
}

function* ofTry(statement: Statement & { kind: "try" }, program: Program): Generator<Block> {
  const { body, handler, last } = statement;
  yield body;
  if (last !== null) yield last;
  if (handler !== null && last !== null) {
    yield [{ ...statement, handler: null }];
    yield [{ ...statement, last: null }];
  }
  for (const smaller of ofBlock(body, program)) yield [{ ...statement, body: smaller }];
  for (const smaller of ofBlock(handler?.body ?? [], program)) {
    yield [{ ...statement, handler: handler && { ...handler, body: smaller } }];
  }
  for (const smaller of ofBlock(last ?? [], program)) yield [{ ...statement, last: smaller }];
}

function without<T>(list: readonly T[], gone: number): readonly T[] {
  return list.filter((_, index) => index !== gone);
}
