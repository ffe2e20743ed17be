import type { ImportDeclaration, Node, Program } from "@babel/types";
import { nameOf } from "./functions.ts";
import { bare } from "./tree.ts";

/** The one module that a scenario may import. */
export const SCHEDULER = "@interleave/scheduler";

/** Methods of tasks, futures, groups, queues and the loop whose effects are events with a place. */
const METHODS = new Set([
  "createTask",
  "createFuture",
  "cancel",
  "setResult",
  "setException",
  "callSoon",
  "callLater",
  "callAt",
  "getNowait",
]);

/** Names under which a scenario knows the scheduler's functions, and the scheduler as a whole. */
export interface SchedulerNames {
  functions: ReadonlySet<string>;
  namespaces: ReadonlySet<string>;
}

/** What the scenario imports, under the names that it gave. */
export function schedulerNames(program: Program): SchedulerNames {
  const functions = new Set<string>();
  const namespaces = new Set<string>();
  for (const statement of program.body) {
    if (!importsScheduler(statement)) continue;
    for (const specifier of statement.specifiers) {
      (specifier.type === "ImportSpecifier" ? functions : namespaces).add(specifier.local.name);
    }
  }
  return { functions, namespaces };
}

function importsScheduler(statement: Node): statement is ImportDeclaration {
  return statement.type === "ImportDeclaration" && statement.source.value === SCHEDULER;
}

/** The probe for a call that may make an event or bring in an error, which then says where it came from; null for any other. */
export function probeFor(callee: Node, names: SchedulerNames): "call" | "print" | "read" | null {
  const called = bare(callee);
  if (called.type === "Identifier") return names.functions.has(called.name) ? "call" : null;
  if (called.type !== "MemberExpression" && called.type !== "OptionalMemberExpression") return null;
  if (!called.computed && METHODS.has(nameOf(called.property))) return "call";
  if (!called.computed && nameOf(called.property) === "result") return "read";
  const object = bare(called.object);
  if (object.type !== "Identifier") return null;
  if (object.name === "console") return "print";
  return names.namespaces.has(object.name) ? "call" : null;
}
