import type { Future } from "./future.ts";

/** Takes out of a future the waiters that are idle. Of a long list only now and then, so that it costs little however often. */
export function dropIdle(future: Future<unknown>): void {
  const { waiters } = future;
  if (waiters === null || (Array.isArray(waiters) && (waiters.length & (waiters.length - 1)) !== 0)) return;
  future.keepWaiters((waiter) => {
    if (waiter.idle) waiter.overtaken?.(future);
    return !waiter.idle;
  });
}
