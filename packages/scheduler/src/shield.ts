import { closeBox, listMembers, openBox } from "./box.ts";
import type { Awaitable } from "./coroutine.ts";
import { ensureFuture } from "./ensureFuture.ts";
import { CANCELLED, FAILED, Future, PENDING, type Waiter } from "./future.ts";
import type { Box, BoxEnd } from "./instrument.ts";

/**
 * Lets its caller be cancelled without cancelling what it waits for. A coroutine becomes a task; what is done already is
 * given back as it is.
 */
export function shield<T>(awaitable: Awaitable<T>): Future<T> {
  const inner = ensureFuture(awaitable);
  return inner.done() ? inner : new Shield(inner);
}

/** The outer future, which ends as the inner one does but can be cancelled alone. */
class Shield<T> extends Future<T> implements Waiter {
  readonly isTask = false;
  private readonly inner: Future<T>;
  private readonly opened: Box | null;
  private why: BoxEnd = "condition";

  constructor(inner: Future<T>) {
    super(inner.loop);
    this.inner = inner;
    this.loop.hooks?.futureCreated(this);
    this.opened = openBox(this.loop, "shield", [inner], "", null);
    inner.addWaiter(this as Waiter);
    this.addDoneCallback(() => {
      if (!inner.done()) inner.removeWaiter(this as Waiter);
    });
  }

  override get reason(): string {
    return `shield(${listMembers([this.inner])})`;
  }

  override get box(): Box | null {
    return this.opened;
  }

  settled(): void {}

  /** The inner future is done. */
  wake(inner: Future<unknown>): void {
    inner.retrieved = true;
    if (this.opened !== null) this.loop.hooks?.waitMemberDone(this.opened, inner);
    if (this.state !== PENDING) return;
    this.trip(inner.state === FAILED ? "raised" : inner.state === CANCELLED ? "cancelled" : "condition", inner);
    this.settle(inner.state, inner.state === CANCELLED ? undefined : inner.held);
  }

  override cancel(message?: string): boolean {
    if (this.state === PENDING) this.trip("cancelled", null);
    return super.cancel(message);
  }

  override noteRead(): boolean {
    const first = super.noteRead();
    if (first) closeBox(this.loop, this.opened, this.why);
    return first;
  }

  private trip(why: BoxEnd, by: Future<unknown> | null): void {
    this.why = why;
    if (this.opened !== null) this.loop.hooks?.waitTripped(this.opened, why, by);
  }
}
