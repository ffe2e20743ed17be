import type { Node } from "@babel/types";

/** The function whose code is being looked at. */
export interface FunctionScope {
  /** As people call it: its own name, or that of what it is assigned to. */
  name: string;
  /** A coroutine: `function*`, and not an async one. */
  coroutine: boolean;
}

export const MODULE: FunctionScope = { name: "module", coroutine: false };

/** The text of a key or a variable, where it can be read off the source. */
export function nameOf(node: Node | null | undefined): string {
  switch (node?.type) {
    case "Identifier":
      return node.name;
    case "StringLiteral":
      return node.value;
    case "NumericLiteral":
      return String(node.value);
    case "PrivateName":
      return `#${node.id.name}`;
    default:
      return "";
  }
}

/**
 * The name that the language itself gives to a nameless function for where it stands; "" for none.
 * (ECMAScript, NamedEvaluation.)
 */
export function inferredName(node: Node, parent: Node | null): string {
  switch (parent?.type) {
    case "VariableDeclarator":
      return parent.init === node ? nameOf(parent.id) : "";
    case "AssignmentExpression":
      return parent.right === node && ["=", "??=", "||=", "&&="].includes(parent.operator) ? nameOf(parent.left) : "";
    case "AssignmentPattern":
      return parent.right === node ? nameOf(parent.left) : "";
    case "ObjectProperty":
    case "ClassProperty":
    case "ClassPrivateProperty":
      return parent.value === node && !("computed" in parent && parent.computed) ? nameOf(parent.key) : "";
    case "ExportDefaultDeclaration":
      return "default";
    default:
      return "";
  }
}

/** The scope that this node opens, or null when it is no function. */
export function scopeOf(node: Node, parent: Node | null): FunctionScope | null {
  switch (node.type) {
    case "FunctionDeclaration":
    case "FunctionExpression":
      return { name: nameOf(node.id) || inferredName(node, parent) || "function", coroutine: isCoroutine(node) };
    case "ArrowFunctionExpression":
      return { name: inferredName(node, parent) || "arrow function", coroutine: false };
    case "ObjectMethod":
    case "ClassMethod":
    case "ClassPrivateMethod":
      return { name: nameOf(node.key) || "method", coroutine: isCoroutine(node) };
    case "StaticBlock":
      return { name: "static block", coroutine: false };
    default:
      return null;
  }
}

/** Whether a function makes coroutines. */
export function isCoroutine(node: { generator?: boolean | null; async?: boolean | null }): boolean {
  return node.generator === true && node.async !== true;
}

/** Whether code in the node runs later than the code around it. */
export function isFunctionLike(node: Node): boolean {
  return scopeOf(node, null) !== null;
}
