import type { Expression, MethodCall, Program, Value } from "../program/program.ts";

/** An awaitable in JavaScript. */
export function javascriptExpression(program: Program, expression: Expression): string {
  const written = (part: Expression) => javascriptExpression(program, part);
  switch (expression.kind) {
    case "call":
      return `${program.routines[expression.routine]?.name}(${expression.passing.join(", ")})`;
    case "name":
      return expression.name;
    case "sleep":
      return `sleep(${expression.seconds}${expression.result === null ? "" : `, "${expression.result}"`})`;
    case "gather": {
      const members = expression.of.map(written).join(", ");
      return expression.returnExceptions ? `gather([${members}], { returnExceptions: true })` : `gather(${members})`;
    }
    case "shield":
      return `shield(${written(expression.of)})`;
    case "waitFor":
      return `waitFor(${written(expression.of)}, ${expression.seconds})`;
    case "method":
      return javascriptCall(expression);
  }
}

export function javascriptCall({ on, method, given }: MethodCall): string {
  return `${on}.${method}(${given.map(value).join(", ")})`;
}

function value(given: Value): string {
  switch (given.kind) {
    case "text":
      return `"${given.text}"`;
    case "number":
      return String(given.number);
    case "flag":
      return `{ ${given.name}: ${given.on} }`;
    case "ranked":
      return `new Job(${given.rank}, "${given.text}")`;
    case "whetherSet":
      return `() => ${given.event}.isSet()`;
  }
}
