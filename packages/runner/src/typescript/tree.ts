import type { Node } from "@babel/types";

/** Parts of a node that never hold code that runs: types, and what the parser keeps for itself. */
const NOT_CODE = new Set([
  "loc",
  "extra",
  "typeAnnotation",
  "returnType",
  "typeParameters",
  "typeArguments",
  "superTypeParameters",
  "superTypeArguments",
  "implements",
  "predicate",
]);

/** Statements that the compiler erases whole. */
const ERASED = new Set([
  "TSInterfaceDeclaration",
  "TSTypeAliasDeclaration",
  "TSDeclareFunction",
  "TSDeclareMethod",
  "TSIndexSignature",
]);

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as Node).type === "string";

/** Whether the node vanishes with the types. */
function isErased(node: Node): boolean {
  return ERASED.has(node.type) || ("declare" in node && node.declare === true);
}

/** The parts of a node that run, without its types. */
export function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  for (const [key, value] of Object.entries(node)) {
    if (NOT_CODE.has(key)) continue;
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child) && !isErased(child)) children.push(child);
    }
  }
  return children;
}

/** The expression inside parentheses and type assertions. */
export function bare(node: Node): Node {
  switch (node.type) {
    case "ParenthesizedExpression":
    case "TSNonNullExpression":
    case "TSAsExpression":
    case "TSSatisfiesExpression":
    case "TSTypeAssertion":
    case "TSInstantiationExpression":
      return bare(node.expression);
    default:
      return node;
  }
}
