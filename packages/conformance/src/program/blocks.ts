import type { SharedObject } from "./objects.ts";
import type { Block, Expression, MethodCall, Program, Routine, Statement } from "./program.ts";

/** The blocks inside a statement, in the order written. */
export function blocksOf(statement: Statement): readonly Block[] {
  if (statement.kind === "try") return [statement.body, statement.handler?.body ?? [], statement.last ?? []];
  return "body" in statement && statement.body !== null ? [statement.body] : [];
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

/** Every statement of a block, and of the blocks inside. */
export function statementsIn(block: Block): readonly Statement[] {
  return block.flatMap((statement) => [statement, ...blocksOf(statement).flatMap(statementsIn)]);
}

/** The statement's expressions, and those inside. */
export function allExpressionsOf(statement: Statement): readonly Expression[] {
  return expressionsOf(statement).flatMap(withParts);
}

function withParts(expression: Expression): readonly Expression[] {
  return [expression, ...partsOf(expression).flatMap(withParts)];
}

/** The names of the objects, tasks and futures that a statement itself uses. */
export function namesUsed(statement: Statement): readonly string[] {
  const own = statement.kind === "wait" ? statement.of : namesIn(statement);
  return [...own, ...allExpressionsOf(statement).flatMap(namesOf)];
}

function namesIn(statement: Statement): readonly string[] {
  const { name, on, scope, group, reading } = {
    name: null,
    on: null,
    scope: null,
    group: null,
    reading: null,
    ...statement,
  };
  const given = statement.kind === "use" ? namesGiven(statement) : [];
  return [name, on, scope, group, reading, ...given].filter((each) => each !== null);
}

function namesOf(expression: Expression): readonly string[] {
  if (expression.kind === "name") return [expression.name];
  if (expression.kind === "call") return expression.passing;
  return expression.kind === "method" ? [expression.on, ...namesGiven(expression)] : [];
}

function namesGiven({ given }: MethodCall): readonly string[] {
  return given.flatMap((value) => (value.kind === "whetherSet" ? [value.event] : []));
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

/** The shared objects that those routines name. */
export function objectsUsed(program: Program): readonly SharedObject[] {
  const used = new Set(routinesUsed(program).flatMap(({ body }) => statementsIn(body).flatMap(namesUsed)));
  return program.objects.filter(({ name }) => used.has(name));
}

function calledIn(block: Block): readonly number[] {
  return statementsIn(block)
    .flatMap(allExpressionsOf)
    .flatMap((expression) => (expression.kind === "call" ? [expression.routine] : []));
}
