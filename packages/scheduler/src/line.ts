import type { Future } from "./future.ts";
import type { Place } from "./place.ts";
import { CANCELLED, FINISHED, PENDING } from "./state.ts";
import type { Task } from "./task.ts";
import type { Waiter } from "./waiter.ts";

/** What a task suspends on that stands in a line, with its neighbours there. */
export interface Standing<P> extends Future<unknown> {
  line: object | null;
  before: P | null;
  after: P | null;
}

/** The task that waits there; null where it is none. */
export function taskAt({ waiters }: Future<unknown>): Task<unknown> | null {
  // Several of them are an array, which is no task either.
  return (waiters as Waiter | null)?.isTask === true ? (waiters as Task<unknown>) : null;
}

/** Those who wait, first come first. Linked, so that one who gives up from the middle costs nothing more. */
export class Line<P extends Standing<P> = Place> {
  private first: P | null = null;
  private last: P | null = null;
  length = 0;

  push(place: P): void {
    place.line = this;
    place.before = this.last;
    if (this.last === null) this.first = place;
    else this.last.after = place;
    this.last = place;
    this.length++;
  }

  /** Does nothing for one who has left it already. */
  remove(place: P): void {
    if (place.line !== this) return;
    const { before, after } = place;
    if (before === null) this.first = after;
    else before.after = after;
    if (after === null) this.last = before;
    else after.before = before;
    place.line = place.before = place.after = null;
    this.length--;
  }

  /** True if nobody is there who has not been cancelled. */
  get abandoned(): boolean {
    for (let place = this.first; place !== null; place = place.after) if (place.state !== CANCELLED) return false;
    return true;
  }

  /** The first who is not awake yet, if nobody is before them. */
  get head(): P | null {
    return this.first?.state === PENDING ? this.first : null;
  }

  /** The first who is not awake yet: whom `wake(1)` would wake. */
  get next(): P | null {
    for (let place = this.first; place !== null; place = place.after) if (place.state === PENDING) return place;
    return null;
  }

  /** The first `most` tasks that are not awake yet: those whom `wake` would wake. */
  asleep(most = Infinity): Task<unknown>[] {
    const tasks: Task<unknown>[] = [];
    let found = 0;
    for (let place = this.first; place !== null && found < most; place = place.after) {
      if (place.state !== PENDING) continue;
      found++;
      const task = taskAt(place);
      if (task !== null) tasks.push(task);
    }
    return tasks;
  }

  /** Wakes the first `most` of those who are not awake yet, who stay; gives their number. */
  wake(most: number): number {
    let woken = 0;
    for (let place = this.first; place !== null && woken < most; place = place.after) {
      if (place.state !== PENDING) continue;
      woken++;
      place.settle(FINISHED, undefined);
    }
    return woken;
  }

  /** Takes everybody out, and wakes those who are neither awake nor cancelled by now. */
  takeAll(): void {
    while (this.first !== null) this.shift()?.settle(FINISHED, undefined);
  }

  /** Takes out the first who are awake or cancelled by now, and gives the first who is neither, for the caller to wake; else null. */
  shift(): P | null {
    while (this.first !== null) {
      const { first } = this;
      this.remove(first);
      if (first.state === PENDING) return first;
    }
    return null;
  }
}
