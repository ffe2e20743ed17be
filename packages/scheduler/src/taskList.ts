import type { Task } from "./task.ts";

/** So many empty places are not worth a sweep. */
const SPARE = 32;

/** The place of a task that is in no list. */
export const NOWHERE = -1;

/** The tasks of a loop that are not done, in order of creation. Each knows its place: a `Set`, or links, would take more room. */
export class TaskList implements Iterable<Task<unknown>> {
  private readonly places: (Task<unknown> | null)[] = [];
  private size = 0;

  add(task: Task<unknown>): void {
    task.place = this.places.length;
    this.places.push(task);
    this.size++;
  }

  /** Does nothing for one that is not in it. */
  delete(task: Task<unknown>): void {
    if (task.place === NOWHERE) return;
    this.places[task.place] = null;
    task.place = NOWHERE;
    this.size--;
    if (this.places.length > 2 * this.size + SPARE) this.closeRanks();
  }

  /** Those that are in it now, whatever happens to the list meanwhile. */
  [Symbol.iterator](): ArrayIterator<Task<unknown>> {
    return this.places.filter((task) => task !== null).values();
  }

  private closeRanks(): void {
    const { places } = this;
    let kept = 0;
    for (const task of places) {
      if (task === null) continue;
      task.place = kept;
      places[kept++] = task;
    }
    places.length = kept;
  }
}
