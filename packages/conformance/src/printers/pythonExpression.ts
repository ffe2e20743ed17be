import type { Expression, MethodCall, Program, Value } from "../program/program.ts";

/** An awaitable in Python. */
export function pythonExpression(program: Program, expression: Expression): string {
  const written = (part: Expression) => pythonExpression(program, part);
  switch (expression.kind) {
    case "call":
      return `${program.routines[expression.routine]?.name}(${expression.passing.join(", ")})`;
    case "name":
      return expression.name;
    case "sleep":
      return `asyncio.sleep(${expression.seconds}${expression.result === null ? "" : `, "${expression.result}"`})`;
    case "gather": {
      const options = expression.returnExceptions ? ["return_exceptions=True"] : [];
      return `asyncio.gather(${[...expression.of.map(written), ...options].join(", ")})`;
    }
    case "shield":
      return `asyncio.shield(${written(expression.of)})`;
    case "waitFor":
      return `asyncio.wait_for(${written(expression.of)}, ${expression.seconds ?? "None"})`;
    case "method":
      return pythonCall(expression);
  }
}

export function pythonCall({ on, method, given }: MethodCall): string {
  return `${on}.${pythonName(method)}(${given.map(value).join(", ")})`;
}

const spelledOtherwise: Readonly<Record<string, string>> = { size: "qsize()" };

/** A method or an attribute as Python spells it. */
export function pythonName(name: string): string {
  return spelledOtherwise[name] ?? name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function value(given: Value): string {
  switch (given.kind) {
    case "text":
      return `"${given.text}"`;
    case "number":
      return String(given.number);
    case "flag":
      return `${given.name}=${given.on ? "True" : "False"}`;
    case "ranked":
      return `Job(${given.rank}, "${given.text}")`;
    case "whetherSet":
      return `lambda: ${given.event}.is_set()`;
  }
}
