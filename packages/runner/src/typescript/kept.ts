import type { Node } from "@babel/types";
import { probeFor, type SchedulerNames } from "./calls.ts";

/**
 * Whether the value of a call may lie about as a coroutine that nobody runs: not where it is awaited, iterated, handed to the
 * scheduler or asked for a member on the spot.
 */
export function isKept(call: Node, parent: Node | null, names: SchedulerNames): boolean {
  if ("callee" in call && (call.callee.type === "Super" || call.callee.type === "Import")) return false;
  switch (parent?.type) {
    case "YieldExpression":
      return !parent.delegate;
    case "MemberExpression":
    case "OptionalMemberExpression":
      return parent.object !== call;
    case "CallExpression":
    case "OptionalCallExpression":
      return parent.callee !== call && probeFor(parent.callee, names) !== "call";
    case "NewExpression":
      return parent.callee !== call;
    case "ForOfStatement":
      return parent.right !== call;
    case "TaggedTemplateExpression":
      return parent.tag !== call;
    case "SpreadElement":
    case "Decorator":
      return false;
    default:
      return true;
  }
}
