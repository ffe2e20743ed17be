import type { Task } from "./task.ts";

/** So many empty places are not worth a sweep. */
const SPARE = 32;

/** The place of a task that has not waited yet, and of one whose coroutine has ended. */
export const NOWHERE = -1;
export const ENDED = -2;

/**
 * The tasks of a loop that have waited and are not done. One that has not is found without: it runs, or is ready. Each
 * knows its place: a `Set`, or links, would take more room.
 */
export class TaskList implements Iterable<Task<unknown>> {
  private readonly places: (Task<unknown> | null)[] = [];
  private size = 0;

  /** Does nothing for one that is in it. */
  add(task: Task<unknown>): void {
    if (task.place !== NOWHERE) return;
    task.place = this.places.length;
    this.places.push(task);
    this.size++;
  }

  /** Its coroutine has ended, whether it was in it or not. */
  delete(task: Task<unknown>): void {
    const { place } = task;
    task.place = ENDED;
    if (place < 0) return;
    this.places[place] = null;
    this.size--;
    if (this.places.length > 2 * this.size + SPARE) this.closeRanks();
  }

  /** Those that are in it now, in no order, whatever happens to the list meanwhile. */
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
