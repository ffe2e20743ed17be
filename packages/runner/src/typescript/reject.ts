import type { File, Node } from "@babel/types";
import { ProblemError, type RunProblem } from "../problem.ts";
import { isFunctionLike } from "./functions.ts";
import { childrenOf } from "./tree.ts";

/** Names that the module's own wiring needs. */
const TAKEN = new Set(["exports", "require", "module"]);

/**
 * Refuses what reads well but cannot run as a scenario. @throws ProblemError of kind `syntax` at its place.
 */
export function rejectUnrunnable(file: File): void {
  visit(file.program, false);
}

function visit(node: Node, inFunction: boolean): void {
  const refusal = refuse(node, inFunction);
  if (refusal) throw new ProblemError({ kind: "syntax", ...refusal, ...placeOf(node) });
  const inside = inFunction || isFunctionLike(node);
  for (const child of childrenOf(node)) visit(child, inside);
}

function refuse(node: Node, inFunction: boolean): Pick<RunProblem, "message" | "hint"> | null {
  switch (node.type) {
    case "ImportExpression":
    case "Import":
      return {
        message: "A scenario cannot import while it runs.",
        hint: 'Import from "@interleave/scheduler" at the top.',
      };
    case "MetaProperty":
      return node.meta.name === "import" ? { message: "A scenario has no `import.meta`." } : null;
    case "AwaitExpression":
      if (inFunction) return null;
      return { message: "A scenario cannot `await` at its top.", hint: "Wait inside `main`, with `yield*`." };
    case "ForOfStatement":
      return node.await && !inFunction ? { message: "A scenario cannot `await` at its top." } : null;
    case "RegExpLiteral":
      return regExpRefusal(node.pattern, node.flags);
    case "TSModuleDeclaration":
      return { message: "A scenario has no namespaces.", hint: "Use an object, or plain functions." };
    case "TSImportEqualsDeclaration":
    case "TSExportAssignment":
      return { message: "A scenario's imports and exports are written `import { ... } from` and `export`." };
    case "VariableDeclarator":
    case "FunctionDeclaration":
    case "ClassDeclaration":
      return node.id?.type === "Identifier" && TAKEN.has(node.id.name)
        ? {
            message: `\`${node.id.name}\` is taken: the scenario's own module needs that name.`,
            hint: "Choose another name.",
          }
        : null;
    default:
      return null;
  }
}

/** The parser leaves regular expressions to the engine, which would not say where the mistake is. */
function regExpRefusal(pattern: string, flags: string): Pick<RunProblem, "message"> | null {
  try {
    new RegExp(pattern, flags);
    return null;
  } catch (error) {
    return { message: error instanceof Error ? error.message : String(error) };
  }
}

/** Where a node stands, as a problem says it. */
export function placeOf(node: Node): Pick<RunProblem, "line" | "col" | "endLine" | "endCol"> {
  if (!node.loc) return {};
  const { start, end } = node.loc;
  return { line: start.line, col: start.column + 1, endLine: end.line, endCol: end.column + 1 };
}
