import { familyOf } from "./objects.ts";
import type { Expression, Statement } from "./program.ts";

/** What a task does at a statement, by asyncio's names: the rows and columns of the table of pairs. */
export const operations = [
  "sleep(0)",
  "sleep",
  "block",
  "callSoon",
  "callLater",
  "timeout",
  "reschedule",
  "waitFor",
  "await",
  "await coroutine",
  "gather",
  "shield",
  "wait",
  "asCompleted",
  "createTask",
  "taskGroup",
  "group.createTask",
  "end of taskGroup",
  "cancel",
  "cancel itself",
  "uncancel",
  "setResult",
  "setException",
  "addDoneCallback",
  "raise",
  "return",
  "Lock.acquire",
  "Lock.release",
  "Event.wait",
  "Event.set",
  "Event.clear",
  "Condition.acquire",
  "Condition.release",
  "Condition.wait",
  "Condition.waitFor",
  "Condition.notify",
  "Condition.notifyAll",
  "Semaphore.acquire",
  "Semaphore.release",
  "Barrier.wait",
  "Barrier.reset",
  "Barrier.abort",
  "Queue.put",
  "Queue.get",
  "Queue.putNowait",
  "Queue.getNowait",
  "Queue.taskDone",
  "Queue.join",
  "Queue.shutdown",
  "ContextVar.set",
  "ContextVar.get",
] as const;

export type Operation = (typeof operations)[number];

/** The operation of a statement; null for one that only reads, prints or holds others. */
export function operationOf(statement: Statement): Operation | null {
  switch (statement.kind) {
    case "await":
      return ofExpression(statement.of);
    case "createTask":
      return statement.group === null ? "createTask" : "group.createTask";
    case "settle":
      return statement.how === "result" ? "setResult" : "setException";
    case "cancelSelf":
      return "cancel itself";
    case "whenDone":
      return "addDoneCallback";
    case "use":
      return `${familyOf(statement.object)}.${statement.method}` as Operation;
    case "with":
      return `${familyOf(statement.object)}.${statement.object === "Barrier" ? "wait" : "acquire"}` as Operation;
    case "setVariable":
      return "ContextVar.set";
    case "getVariable":
      return "ContextVar.get";
    default:
      return isOperation(statement.kind) ? statement.kind : null;
  }
}

function ofExpression(expression: Expression): Operation {
  switch (expression.kind) {
    case "name":
      return "await";
    case "call":
      return "await coroutine";
    case "sleep":
      return expression.seconds <= 0 ? "sleep(0)" : "sleep";
    case "method":
      return `${familyOf(expression.object)}.${expression.method}` as Operation;
    default:
      return expression.kind;
  }
}

function isOperation(kind: string): kind is Operation {
  return (operations as readonly string[]).includes(kind);
}
