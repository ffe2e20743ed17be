import { partsOf } from "./blocks.ts";
import type { Block, Program, Statement } from "./program.ts";
import { isWellScoped } from "./scope.ts";

/** Takes away whatever can be taken away while `fails` still holds: what is left is as small as single removals get it. */
export function shrink(program: Program, fails: (smaller: Program) => boolean): Program {
  for (const smaller of reductions(program)) {
    if (isWellScoped(smaller) && fails(smaller)) return shrink(smaller, fails);
  }
  return program;
}

/** Every program that is this one with one thing less. */
function* reductions(program: Program): Generator<Program> {
  for (const routine of program.routines) {
    for (const body of ofBlock(routine.body)) {
      yield { routines: program.routines.map((other) => (other === routine ? { ...routine, body } : other)) };
    }
  }
}

function* ofBlock(block: Block): Generator<Block> {
  if (block.length > 3) {
    const half = Math.floor(block.length / 2);
    yield block.slice(0, half);
    yield block.slice(half);
  }
  for (const [index, statement] of block.entries()) {
    for (const instead of ofStatement(statement)) {
      yield [...block.slice(0, index), ...instead, ...block.slice(index + 1)];
    }
  }
}

function* ofStatement(statement: Statement): Generator<Block> {
  yield [];
  if (statement.kind === "repeat") {
    yield statement.body;
    for (const body of ofBlock(statement.body)) yield [{ ...statement, body }];
  }
  if (statement.kind === "wait" && statement.of.length > 1) {
    for (const gone of statement.of.keys()) yield [{ ...statement, of: without(statement.of, gone) }];
  }
  if (statement.kind === "asCompleted" && statement.of.length > 1) {
    for (const gone of statement.of.keys()) yield [{ ...statement, of: without(statement.of, gone) }];
  }
  if (statement.kind === "await") for (const part of partsOf(statement.of)) yield [{ ...statement, of: part }];
  if (statement.kind === "await" && statement.of.kind === "gather") {
    const { of } = statement;
    for (const gone of of.of.keys()) yield [{ ...statement, of: { ...of, of: without(of.of, gone) } }];
  }
  if (statement.kind === "try") yield* ofTry(statement);
}

function* ofTry(statement: Statement & { kind: "try" }): Generator<Block> {
  const { body, handler, last } = statement;
  yield body;
  if (last !== null) yield last;
  if (handler !== null && last !== null) {
    yield [{ ...statement, handler: null }];
    yield [{ ...statement, last: null }];
  }
  for (const smaller of ofBlock(body)) yield [{ ...statement, body: smaller }];
  for (const smaller of ofBlock(handler?.body ?? [])) {
    yield [{ ...statement, handler: handler && { ...handler, body: smaller } }];
  }
  for (const smaller of ofBlock(last ?? [])) yield [{ ...statement, last: smaller }];
}

function without<T>(list: readonly T[], gone: number): readonly T[] {
  return list.filter((_, index) => index !== gone);
}
