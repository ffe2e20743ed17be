import { tasksOf } from "./allTasks.ts";
import { DeadlockError } from "./errors.ts";
import type { EventLoop } from "./loop.ts";

/** Reports that nothing can ever happen again, and gives the error to throw. */
export function deadlock(loop: EventLoop): DeadlockError {
  const left = tasksOf(loop);
  const waits = left.map((task) => `${task.label} waits for ${task.waitingOn?.reason ?? "its next step"}`);
  const message = `Deadlock: nothing is ready and no timer is set. ${waits.join("; ") || "No task is left"}.`;
  const error = new DeadlockError(message);
  const [first = null] = left;
  // Who runs the loop is told by the error itself.
  loop.hooks?.problemFound({ kind: "deadlock", task: first, message, error });
  return error;
}
