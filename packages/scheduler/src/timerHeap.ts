import type { Ready } from "./ready.ts";

/** Timers that differ by less than this fire in one turn: asyncio's clock resolution, in seconds. */
const RESOLUTION = 1e-9;

/** What the loop runs when its clock reaches an instant. */
export interface Timed extends Ready {
  /** @internal It was cancelled: nothing is to happen any more. */
  readonly lapsed: boolean;
  /** @internal Still in the heap. */
  scheduled: boolean;
}

/** With this many timers or fewer, cancelled ones wait to surface (asyncio's `_MIN_SCHEDULED_TIMER_HANDLES`). */
const MIN_TO_PURGE = 100;
/** Cancelled share above which all of them are dropped at once (`_MIN_CANCELLED_TIMER_HANDLES_FRACTION`). */
const MAX_CANCELLED_SHARE = 0.5;

/**
 * Timers by deadline, then by the order set: a heap by deadline alone would shuffle equal ones. Four children a node and
 * keys in typed arrays, so that finding a place touches few lines of memory.
 */
export class TimerHeap {
  /** Timers in it, cancelled ones included. */
  length = 0;
  private whens = new Float64Array(64);
  private orders = new Float64Array(64);
  private timers: (Timed | null)[] = new Array<Timed | null>(64).fill(null);
  private cancelled = 0;

  /** When the first is due; `Infinity` if there is none. */
  get firstWhen(): number {
    return this.length === 0 ? Number.POSITIVE_INFINITY : (this.whens[0] as number);
  }

  /** Whether the first one fires in a turn that begins at `now`. */
  isDue(now: number): boolean {
    // Past 2 ** 24 seconds the resolution vanishes beside the time itself.
    return this.firstWhen < now + RESOLUTION || this.firstWhen <= now;
  }

  noteCancelled(): void {
    this.cancelled++;
  }

  clear(): void {
    this.timers.fill(null);
    this.length = this.cancelled = 0;
  }

  /** asyncio's housekeeping at the start of a turn: afterwards the first is no cancelled timer. */
  dropCancelled(): void {
    if (this.cancelled > 0) this.dropLapsed();
  }

  private dropLapsed(): void {
    if (this.length > MIN_TO_PURGE && this.cancelled / this.length > MAX_CANCELLED_SHARE) this.purge();
    while (this.length > 0 && (this.timers[0] as Timed).lapsed) {
      this.cancelled--;
      this.pop();
    }
  }

  /** `order`: rises from timer to timer. */
  push(timer: Timed, when: number, order: number): void {
    if (this.length === this.whens.length) this.grow();
    let at = this.length++;
    while (at > 0) {
      const parent = (at - 1) >> 2;
      if (this.precedes(parent, when, order)) break;
      this.move(parent, at);
      at = parent;
    }
    this.put(at, timer, when, order);
  }

  /** Takes the first. Only while there is one. */
  pop(): Timed {
    const first = this.timers[0] as Timed;
    const last = --this.length;
    const timer = this.timers[last] as Timed;
    this.timers[last] = null;
    if (last > 0) this.sink(timer, this.whens[last] as number, this.orders[last] as number);
    first.scheduled = false;
    return first;
  }

  private sink(timer: Timed, when: number, order: number): void {
    let at = 0;
    for (;;) {
      const child = this.leastChild(at);
      if (child === -1 || !this.precedes(child, when, order)) break;
      this.move(child, at);
      at = child;
    }
    this.put(at, timer, when, order);
  }

  /** -1 where there is none. */
  private leastChild(parent: number): number {
    const { whens, orders } = this;
    const first = 4 * parent + 1;
    if (first >= this.length) return -1;
    const end = Math.min(first + 4, this.length);
    let least = first;
    for (let child = first + 1; child < end; child++)
      if (this.precedes(child, whens[least] as number, orders[least] as number)) least = child;
    return least;
  }

  private precedes(at: number, when: number, order: number): boolean {
    const its = this.whens[at] as number;
    return its < when || (its === when && (this.orders[at] as number) < order);
  }

  private put(at: number, timer: Timed, when: number, order: number): void {
    this.whens[at] = when;
    this.orders[at] = order;
    this.timers[at] = timer;
  }

  private move(from: number, to: number): void {
    this.put(to, this.timers[from] as Timed, this.whens[from] as number, this.orders[from] as number);
  }

  private purge(): void {
    const { whens, orders, timers, length } = this;
    this.length = this.cancelled = 0;
    for (let at = 0; at < length; at++) {
      const timer = timers[at] as Timed;
      timers[at] = null;
      // What is kept moves up, never past what has not been looked at yet.
      if (timer.lapsed) timer.scheduled = false;
      else this.push(timer, whens[at] as number, orders[at] as number);
    }
  }

  private grow(): void {
    const [whens, orders] = [new Float64Array(this.length * 2), new Float64Array(this.length * 2)];
    whens.set(this.whens);
    orders.set(this.orders);
    this.whens = whens;
    this.orders = orders;
    this.timers = this.timers.concat(new Array<Timed | null>(this.length).fill(null));
  }
}
