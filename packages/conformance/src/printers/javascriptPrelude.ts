/** What every program in JavaScript begins with. */
export const javascriptPrelude = `import * as scheduler from "@interleave/scheduler";

const { ALL_COMPLETED, Barrier, BoundedSemaphore, CancelledError, Condition, ContextVar, Event, ExceptionGroup,
  FIRST_COMPLETED, FIRST_EXCEPTION, LifoQueue, Lock, PriorityQueue, Queue, Semaphore, TimeoutError, asCompleted, block,
  createTask, currentTask, eagerTaskFactory, gather, getRunningLoop, isException, shield, sleep, taskGroup, timeout,
  timeoutAt, wait, waitFor } = scheduler;

class Oops extends Error {}

class Job {
  constructor(rank, text) { this.rank = rank; this.text = text; }
  valueOf() { return this.rank; }
  toString() { return this.text; }
}

function show(value) {
  if (value === undefined || value === null) return "None";
  if (Array.isArray(value)) return "[" + value.map(show).join(", ") + "]";
  if (value instanceof Error) return showError(value) + (value.cause ? " from " + show(value.cause) : "");
  return String(value);
}

function showError(error) {
  if (error instanceof ExceptionGroup) return "ExceptionGroup" + show(error.errors);
  return error.constructor.name + "(" + error.message + ")";
}

function state(future) {
  if (!future.done()) return "pending";
  if (future.cancelled()) return "cancelled";
  return show(future.exception() ?? future.result());
}

function names(futures) {
  return "{" + [...futures].map((f) => (f.name ?? "future").replace(/^Task-.*/, "task")).join(", ") + "}";
}
`;
