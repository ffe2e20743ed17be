import type { File, Node } from "@babel/types";
import type { RunProblem } from "../problem.ts";
import { isCoroutine, nameOf } from "./functions.ts";
import { placeOf } from "./reject.ts";
import { bare } from "./tree.ts";

const HINT = "A scenario starts with `export function* main() { ... }`.";

/**
 * What to say when the module turns out to have no coroutine function `main` among its exports, at the place that most
 * likely was meant to be it, if there is any.
 */
export function noMain(file: File): RunProblem {
  const functions = file.program.body.flatMap(functionsIn);
  const main = functions.find(({ name }) => name === "main");
  const say = (message: string, at?: Node): RunProblem => ({
    kind: "noMain",
    message,
    hint: HINT,
    ...(at && placeOf(at)),
  });
  if (main && !main.coroutine) return say("`main` is not a coroutine: the star is missing behind `function`.", main.at);
  if (main && !main.exported) return say("`main` is not exported.", main.at);
  const other =
    functions.findLast(({ coroutine, exported }) => coroutine && exported) ?? functions.findLast((fn) => fn.coroutine);
  if (other) return say(`There is no \`main\`. Is \`${other.name || "this"}\` the one to start?`, other.at);
  const isEmpty = file.program.body.length === 0 && file.program.directives.length === 0;
  return say(isEmpty ? "The program is empty." : "No coroutine function stands at the top of the file.");
}

interface Candidate {
  name: string;
  at: Node;
  coroutine: boolean;
  exported: boolean;
}

function functionsIn(statement: Node): Candidate[] {
  const exported = statement.type === "ExportNamedDeclaration" || statement.type === "ExportDefaultDeclaration";
  const declared = exported ? statement.declaration : statement;
  if (declared?.type === "FunctionDeclaration") {
    const name = nameOf(declared.id);
    return [{ name, at: declared.id ?? declared, coroutine: isCoroutine(declared), exported }];
  }
  if (declared?.type !== "VariableDeclaration") return [];
  return declared.declarations.flatMap(({ id, init }) => {
    const value = init && bare(init);
    if (value?.type !== "FunctionExpression" && value?.type !== "ArrowFunctionExpression") return [];
    return [{ name: nameOf(id), at: id, coroutine: isCoroutine(value), exported }];
  });
}
