import type { Task } from "./task.ts";

/** The tasks of a loop that are not done, in order of creation. Linked through the tasks: a `Set` would take more room. */
export class TaskList implements Iterable<Task<unknown>> {
  first: Task<unknown> | null = null;
  private last: Task<unknown> | null = null;

  has(task: Task<unknown>): boolean {
    return task.before !== null || this.first === task;
  }

  add(task: Task<unknown>): void {
    task.before = this.last;
    if (this.last === null) this.first = task;
    else this.last.after = task;
    this.last = task;
  }

  /** Does nothing for one that is not in it. */
  delete(task: Task<unknown>): void {
    if (!this.has(task)) return;
    const { before, after } = task;
    if (before === null) this.first = after;
    else before.after = after;
    if (after === null) this.last = before;
    else after.before = before;
    task.before = task.after = null;
  }

  *[Symbol.iterator](): Generator<Task<unknown>, void, void> {
    for (let task = this.first; task !== null; task = task.after) yield task;
  }
}
