import { type Coroutine, reuseError, type Suspension } from "./coroutine.ts";
import type { Place } from "./place.ts";
import { PENDING } from "./state.ts";

// One object for all results: `yield*` reads it before anybody else can write it.
const returned = { done: true as const, value: undefined as unknown };

const NEW = 0;
const WAITING = 1;
/** Awaited by two at a time. */
const SHARED = 2;
const OVER = 3;

/**
 * A coroutine that waits until a queue has an item, or room, and then acts. Who was woken in vain, because somebody came
 * first, waits again at the back. Written out by hand, because a generator for each item would cost more than the item;
 * its fields, and those of its kinds, are only declared, because the engine defines a derived class's own in a second call.
 */
export abstract class QueueTurn<T> implements Coroutine<T> {
  declare private stage: typeof NEW | typeof WAITING | typeof SHARED | typeof OVER;
  declare private place: Place | null;

  constructor() {
    this.stage = NEW;
    this.place = null;
  }

  /** A place to wait at, or null if there is no need to wait. Throws what the call is to throw. */
  protected abstract lineUp(): Place | null;
  protected abstract act(): T;
  /** It waited at this place until it was woken. */
  protected abstract leave(place: Place): void;
  /** It waited at this place, and does so no more. */
  protected abstract giveUp(place: Place): void;

  /** @internal */
  get begun(): boolean {
    return this.stage !== NEW;
  }

  get [Symbol.toStringTag](): string {
    return "Coroutine";
  }

  [Symbol.iterator](): this {
    return this;
  }

  next(sent?: unknown): IteratorResult<Suspension | undefined, T> {
    const { stage, place } = this;
    if (stage === OVER) throw reuseError();
    if (place !== null) {
      if (place.state === PENDING) {
        this.stage = SHARED;
        // The future knows what to say to that.
        return place.next(sent) as IteratorResult<Suspension>;
      }
      if (stage === WAITING) this.leave(place);
    }
    this.stage = OVER;
    const next = this.lineUp();
    this.place = next;
    if (next !== null) {
      this.stage = WAITING;
      return next.next(undefined) as IteratorResult<Suspension>;
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
    if (this.stage !== OVER && this.place !== null) this.giveUp(this.place);
    this.stage = OVER;
  }
}
