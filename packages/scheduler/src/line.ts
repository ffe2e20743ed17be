import { CANCELLED, FINISHED, PENDING } from "./future.ts";
import type { Place } from "./place.ts";

/** Those who wait, first come first. Linked, so that one who gives up from the middle costs nothing more. */
export class Line {
  private first: Place | null = null;
  private last: Place | null = null;
  length = 0;

  push(place: Place): void {
    place.line = this;
    place.before = this.last;
    if (this.last === null) this.first = place;
    else this.last.after = place;
    this.last = place;
    this.length++;
  }

  /** Does nothing for one who has left it already. */
  remove(place: Place): void {
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

  /** Wakes the first, who stays; nobody else if the first is awake by now. */
  wakeFirst(): void {
    if (this.first?.state === PENDING) this.first.settle(FINISHED, undefined);
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
    while (this.first !== null) this.takeNext();
  }

  /** Takes out the first who are awake or cancelled by now, and the first who is neither, whom it wakes. */
  takeNext(): void {
    while (this.first !== null) {
      const { first } = this;
      this.remove(first);
      if (first.state !== PENDING) continue;
      first.settle(FINISHED, undefined);
      return;
    }
  }
}
