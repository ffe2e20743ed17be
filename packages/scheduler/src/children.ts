import type { Awaitable } from "./coroutine.ts";
import { ensureFuture } from "./ensureFuture.ts";
import type { Future } from "./future.ts";
import { IMPLICIT } from "./standing.ts";
import { PENDING } from "./state.ts";
import type { Waiter } from "./waiter.ts";

/** Whom the children of a gather tell that one of them is done. */
interface Outer {
  childDone(child: Future<unknown>): void;
}

/**
 * The children of one gather, and the one callback on each of them. It comes to each before the next one is even made,
 * since an eager task may come to those before it while it is being made.
 */
export class Children implements Waiter {
  readonly isTask = false;
  readonly list: Future<unknown>[];
  /** Distinct children that have not been counted as done. */
  left = 0;
  private outer: Outer | null = null;
  /** Those that were done when they came. */
  private done: Future<unknown>[] = [];
  /** By what was listed. null while that was only futures, and nobody else can have come to one of them meanwhile. */
  private known: Map<unknown, Future<unknown>> | null = null;

  constructor(awaitables: Iterable<Awaitable<unknown>>) {
    // Copied at once: most are futures, which stay. What else there is makes place for its task, one after the other.
    this.list = [...awaitables] as Future<unknown>[];
    for (let at = 0; at < this.list.length; at++) this.take(this.list[at] as Awaitable<unknown>, at);
  }

  /** Tells `outer` from now on; at once of those that were done when they came. */
  report(outer: Outer): void {
    this.outer = outer;
    for (const child of this.done) this.wake(child);
  }

  settled(): void {}

  /** A child is done. */
  wake(child: Future<unknown>): void {
    this.left--;
    if (this.outer === null) child.retrieved = true;
    else this.outer.childDone(child);
  }

  /** A coroutine that is listed twice becomes one task. */
  private take(awaitable: Awaitable<unknown>, at: number): void {
    const { list } = this;
    const known = this.known?.get(awaitable);
    const child = known ?? ensureFuture(awaitable, at === 0 ? undefined : list[0]?.loop);
    if (child !== awaitable) list[at] = child;
    if (known !== undefined) return;
    if (child !== awaitable && child.state === PENDING) child.standing += IMPLICIT;
    if ((child !== awaitable || child.state !== PENDING) && this.known === null)
      this.known = new Map(list.slice(0, at + 1).map((earlier) => [earlier, earlier]));
    this.known?.set(awaitable, child);
    this.subscribe(child);
  }

  private subscribe(child: Future<unknown>): void {
    if (child.state !== PENDING) this.done.push(child);
    // Of a future listed twice this is still the last waiter.
    else if (this.known === null && child.lastWaiter === this) return;
    else child.addWaiter(this);
    this.left++;
  }
}
