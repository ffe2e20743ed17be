import { NUMBER, WAITED } from "./standing.ts";
import type { Task } from "./task.ts";

/** So many empty places are not worth a sweep. */
const SPARE = 32;

/**
 * The tasks of a loop that have waited and are not done. One that has not is found without: it runs, or is ready. While
 * it is in the list, a task keeps its place there instead of its number, and the list its number: a `Set`, or links, or
 * both numbers in the task would take more room.
 */
export class TaskList implements Iterable<Task<unknown>> {
  private readonly places: (Task<unknown> | null)[] = [];
  private readonly numbers: number[] = [];
  private size = 0;

  /** Does nothing for one that is in it. */
  add(task: Task<unknown>): void {
    if ((task.standing & WAITED) !== 0) return;
    this.numbers.push(numberIn(task));
    setNumber(task, this.places.push(task) - 1);
    task.standing += WAITED;
    this.size++;
  }

  /** Its coroutine has ended, whether it was in it or not. */
  delete(task: Task<unknown>): void {
    if ((task.standing & WAITED) === 0) return;
    this.places[numberIn(task)] = null;
    setNumber(task, this.numberOf(task));
    task.standing -= WAITED;
    this.size--;
    if (this.places.length > 2 * this.size + SPARE) this.closeRanks();
  }

  /** The number in a task's `Task-N`, whether it is in it or not. */
  numberOf(task: Task<unknown>): number {
    const number = numberIn(task);
    return (task.standing & WAITED) === 0 ? number : (this.numbers[number] as number);
  }

  /** Those that are in it now, in no order, whatever happens to the list meanwhile. */
  [Symbol.iterator](): ArrayIterator<Task<unknown>> {
    return this.places.filter((task) => task !== null).values();
  }

  private closeRanks(): void {
    const { places, numbers } = this;
    let kept = 0;
    for (const task of places) {
      if (task === null) continue;
      numbers[kept] = this.numberOf(task);
      setNumber(task, kept);
      places[kept++] = task;
    }
    places.length = numbers.length = kept;
  }
}

/** Its place in the list, or the number in `Task-N`. */
function numberIn(task: Task<unknown>): number {
  return Math.floor(task.standing / NUMBER);
}

function setNumber(task: Task<unknown>, number: number): void {
  task.standing = (task.standing % NUMBER) + number * NUMBER;
}
