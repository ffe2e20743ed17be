import type { File, Node } from "@babel/types";
import type { Site } from "@interleave/trace";
import { type FunctionScope, MODULE, scopeOf } from "./functions.ts";
import { childrenOf } from "./tree.ts";

/**
 * One place for every line on which code begins: errors say a line, and a place is what an event can carry.
 * Only the part on that line counts.
 */
export function lineSites(file: File, source: string): Site[] {
  const lines = source.split(/\r\n|[\n\r\u2028\u2029]/);
  const first = new Map<number, Site>();
  const visit = (node: Node, parent: Node | null, around: FunctionScope): void => {
    const scope = scopeOf(node, parent) ?? around;
    if (node.loc && node.type !== "Program" && node.type !== "BlockStatement") {
      const { start, end } = node.loc;
      const known = first.get(start.line);
      if (!known || start.column + 1 < known.col) {
        const endCol = end.line === start.line ? end.column + 1 : (lines[start.line - 1] ?? "").trimEnd().length + 1;
        first.set(start.line, {
          kind: "line",
          fn: around.name,
          line: start.line,
          col: start.column + 1,
          endLine: start.line,
          endCol,
        });
      }
    }
    for (const child of childrenOf(node)) visit(child, node, scope);
  };
  visit(file.program, null, MODULE);
  return [...first.values()].sort((a, b) => a.line - b.line);
}
