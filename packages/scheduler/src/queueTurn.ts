import { type Coroutine, reuseError, type Suspension } from "./coroutine.ts";
import { PENDING } from "./future.ts";
import type { Place } from "./place.ts";

// One object for all results: `yield*` reads it before anybody else can write it.
const returned = { done: true as const, value: undefined as unknown };

/**
 * A coroutine that waits until a queue has an item, or room, and then acts. Who was woken in vain, because somebody came
 * first, waits again at the back. Written out by hand, because a generator for each item would cost more than the item.
 */
export abstract class QueueTurn<T> implements Coroutine<T> {
  private place: Place | null = null;
  private over = false;

  /** A place to wait at, or null if there is no need to wait. Throws what the call is to throw. */
  protected abstract lineUp(): Place | null;
  protected abstract act(): T;
  /** It waited at this place, and does so no more. */
  protected abstract giveUp(place: Place): void;

  /** @internal */
  get begun(): boolean {
    return this.over || this.place !== null;
  }

  get [Symbol.toStringTag](): string {
    return "Coroutine";
  }

  [Symbol.iterator](): this {
    return this;
  }

  next(sent?: unknown): IteratorResult<Suspension | undefined, T> {
    if (this.over) throw reuseError();
    // Awaited a second time by somebody else, the future says so.
    if (this.place?.state === PENDING) return this.place.next(sent) as IteratorResult<Suspension>;
    this.over = true;
    this.place = this.lineUp();
    if (this.place !== null) {
      this.over = false;
      return this.place.next(undefined) as IteratorResult<Suspension>;
    }
    returned.value = this.act();
    return returned as IteratorResult<Suspension, T>;
  }

  throw(error: unknown): never {
    this.end();
    throw error;
  }

  return(value: unknown): IteratorResult<Suspension | undefined, T> {
    this.end();
    return { done: true, value: value as T };
  }

  private end(): void {
    if (!this.over && this.place !== null) this.giveUp(this.place);
    this.over = true;
  }
}
