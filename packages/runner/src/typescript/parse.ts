import { parse } from "@babel/parser";
import type { File } from "@babel/types";
import { ProblemError } from "../problem.ts";

/** What the parser says of a mistake. */
interface Mistake {
  message: string;
  loc: { line: number; column: number };
}

const isMistake = (error: unknown): error is Mistake => error instanceof SyntaxError && "loc" in error;

/**
 * Reads a scenario. @throws ProblemError of kind `syntax` at the place of the first mistake.
 */
export function parseScenario(source: string): File {
  try {
    return parse(source, {
      sourceType: "module",
      // Without it `yield (a, b)` would have `a, b` as the range of its argument.
      createParenthesizedExpressions: true,
      attachComment: false,
      plugins: ["typescript"],
    });
  } catch (error) {
    if (isMistake(error)) throw new ProblemError(syntaxProblem(error));
    // A parser that calls itself for every level runs out of stack before anything else does.
    if (error instanceof RangeError)
      throw new ProblemError({ kind: "syntax", message: "This is nested too deeply to be read." });
    throw error;
  }
}

function syntaxProblem(mistake: Mistake) {
  const message = mistake.message.replace(/\s*\(\d+:\d+\)$/, "");
  const hint = hintFor(message);
  const { line, column } = mistake.loc;
  return { kind: "syntax" as const, message, line, col: column + 1, ...(hint && { hint }) };
}

function hintFor(message: string): string {
  if (/'yield'/.test(message)) return "`yield*` works only inside `function*`: is the star missing behind `function`?";
  if (/'await'/.test(message)) return "Coroutines wait with `yield*`, not with `await`.";
  if (/decorators/i.test(message)) return "Scenarios have no decorators.";
  return "";
}
