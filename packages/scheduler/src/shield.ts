import { listMembers, type OpenBox, openBox } from "./box.ts";
import type { Awaitable, ResultOf } from "./coroutine.ts";
import { ensureFuture } from "./ensureFuture.ts";
import { Future } from "./future.ts";
import { CANCELLED, FAILED, PENDING } from "./state.ts";
import type { Waiter } from "./waiter.ts";

/**
 * Lets its caller be cancelled without cancelling what it waits for. A coroutine becomes a task; what is done already is
 * given back as it is.
 */
export function shield<T>(awaitable: Awaitable<T>): Future<T>;
export function shield<A extends Awaitable<unknown>>(awaitable: A): Future<ResultOf<A>>;
export function shield<T>(awaitable: Awaitable<T>): Future<T> {
  const inner = ensureFuture(awaitable);
  return inner.done() ? inner : new Shield(inner);
}

/** The outer future, which ends as the inner one does but can be cancelled alone. */
class Shield<T> extends Future<T> implements Waiter {
  readonly isTask = false;
  private readonly inner: Future<T>;
  private readonly opened: OpenBox | null;

  constructor(inner: Future<T>) {
    super(inner.loop);
    this.inner = inner;
    this.loop.hooks?.futureCreated(this);
    this.opened = openBox(this.loop, { kind: "shield", members: [inner] });
    inner.addWaiter(this as Waiter);
    this.addDoneCallback(() => {
      if (!inner.done()) inner.removeWaiter(this as Waiter);
    });
  }

  override get reason(): string {
    return `shield(${listMembers([this.inner])})`;
  }

  override get box(): OpenBox | null {
    return this.opened;
  }

  settled(): void {}

  /** The inner future is done. */
  wake(inner: Future<unknown>): void {
    inner.retrieved = true;
    this.opened?.memberDone(inner);
    if (this.state !== PENDING) return;
    this.opened?.trip(inner.state === FAILED ? "raised" : inner.state === CANCELLED ? "cancelled" : "condition", inner);
    this.settle(inner.state, inner.state === CANCELLED ? undefined : inner.held);
  }

  override cancel(message?: string): boolean {
    if (this.state === PENDING) this.opened?.trip("cancelled", null);
    return super.cancel(message);
  }

  override noteRead(): boolean {
    const first = super.noteRead();
    if (first) this.opened?.close();
    return first;
  }
}
