import type { File, Node } from "@babel/types";
import { ProblemError } from "../problem.ts";
import { SCHEDULER } from "./calls.ts";
import { nameOf } from "./functions.ts";
import { placeOf } from "./reject.ts";
import { nearest } from "./spelling.ts";
import { childrenOf } from "./tree.ts";

/**
 * Checks that all imports can be had. `known` are the names that the scheduler exports; a name that only types use is
 * erased and needs no export. @throws ProblemError of kind `syntax` at the first that cannot.
 */
export function checkImports(file: File, known: ReadonlySet<string>): void {
  const used = namesUsed(file);
  for (const statement of file.program.body) {
    const source = sourceOf(statement);
    if (!source) continue;
    if (source.value !== SCHEDULER)
      refuse(source, `A scenario cannot import "${source.value}".`, `It can import only "${SCHEDULER}".`);
    if (statement.type === "ImportDeclaration") {
      for (const specifier of statement.specifiers) {
        if (specifier.type === "ImportDefaultSpecifier")
          refuse(
            specifier,
            `"${SCHEDULER}" has no default export.`,
            `Write \`import { ${specifier.local.name} } from ...\`.`,
          );
        if (specifier.type !== "ImportSpecifier" || specifier.importKind === "type") continue;
        if (used.has(specifier.local.name)) expect(specifier, nameOf(specifier.imported), known);
      }
    }
    if (statement.type === "ExportNamedDeclaration") {
      for (const specifier of statement.specifiers) {
        if (specifier.type === "ExportSpecifier") expect(specifier, specifier.local.name, known);
      }
    }
  }
}

function sourceOf(statement: Node) {
  switch (statement.type) {
    case "ImportDeclaration":
      return statement.importKind === "type" ? null : statement.source;
    case "ExportNamedDeclaration":
      return statement.exportKind === "type" ? null : statement.source;
    case "ExportAllDeclaration":
      return statement.source;
    default:
      return null;
  }
}

function expect(at: Node, name: string, known: ReadonlySet<string>): void {
  if (known.has(name)) return;
  const close = nearest(name, known);
  refuse(at, `"${SCHEDULER}" has no export named \`${name}\`.`, close && `Did you mean \`${close}\`?`);
}

function refuse(at: Node, message: string, hint: string): never {
  throw new ProblemError({ kind: "syntax", message, ...(hint && { hint }), ...placeOf(at) });
}

/** Every name that code (not types) mentions, apart from the imports themselves. */
function namesUsed(file: File): Set<string> {
  const used = new Set<string>();
  const visit = (node: Node): void => {
    if (node.type === "ImportDeclaration") return;
    if (node.type === "Identifier") used.add(node.name);
    for (const child of childrenOf(node)) visit(child);
  };
  visit(file.program);
  return used;
}
