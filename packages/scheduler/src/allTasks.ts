import type { EventLoop } from "./loop.ts";
import { getRunningLoop } from "./running.ts";
import { Task } from "./task.ts";

/** The tasks of the running loop that are not done, in order of creation. */
export function allTasks(): Set<Task<unknown>> {
  return new Set(tasksOf(getRunningLoop()));
}

/**
 * @internal The tasks of a loop that are not done, in order of creation. Few programs ask, so that nobody keeps a list:
 * whoever lives runs, is ready, or has waited.
 */
export function tasksOf(loop: EventLoop): Task<unknown>[] {
  const tasks = new Set(loop.waited);
  if (loop.current !== null) tasks.add(loop.current);
  for (const entry of loop.ready) if (entry instanceof Task) tasks.add(entry);
  return [...tasks].filter((task) => !task.done()).sort((a, b) => a.id - b.id);
}
