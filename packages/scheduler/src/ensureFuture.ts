import { type Awaitable, type Coroutine, isCoroutine, type ResultOf, spend } from "./coroutine.ts";
import { Future } from "./future.ts";
import type { EventLoop } from "./loop.ts";
import { getRunningLoop } from "./running.ts";
import type { Task } from "./task.ts";
import type { TaskOptions } from "./taskFactory.ts";

/**
 * The future or task itself; for a coroutine a new task.
 * A coroutine that cannot become one is closed. Throws `TypeError` for anything else, and `RangeError` for a future of another loop than the one given.
 */
export function ensureFuture<T>(awaitable: Awaitable<T>, loop?: EventLoop): Future<T>;
export function ensureFuture<A extends Awaitable<unknown>>(awaitable: A, loop?: EventLoop): Future<ResultOf<A>>;
export function ensureFuture<T>(awaitable: Awaitable<T>, loop?: EventLoop): Future<T> {
  if (awaitable instanceof Future) {
    if (loop !== undefined && awaitable.loop !== loop)
      throw new RangeError("The future belongs to a different loop than the one specified as the loop argument");
    return awaitable;
  }
  if (!isCoroutine(awaitable)) throw new TypeError("A future, a coroutine or an awaitable is required");
  const chosen = loop ?? getRunningLoop();
  try {
    return chosen.createTask(awaitable);
  } catch (error) {
    spend(awaitable);
    awaitable.return(undefined as T);
    throw error;
  }
}

/** Schedules a coroutine to run beside its caller; its first step comes in the next turn. */
export function createTask<T>(coroutine: Coroutine<T>, options?: TaskOptions): Task<T>;
export function createTask<C extends Coroutine<unknown>>(coroutine: C, options?: TaskOptions): Task<ResultOf<C>>;
export function createTask<T>(coroutine: Coroutine<T>, options?: TaskOptions): Task<T> {
  return getRunningLoop().createTask(coroutine, options);
}
