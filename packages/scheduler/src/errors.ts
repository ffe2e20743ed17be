/** A task or a future was cancelled. Like Python's, no `Exception`: see `isException`. */
export class CancelledError extends Error {
  override name = "CancelledError";
}

/** A future was asked for a result that it hasn't got, or was given a second one. */
export class InvalidStateError extends Error {
  override name = "InvalidStateError";
}

/** Time ran out in `timeout`, `waitFor` or `asCompleted`. */
export class TimeoutError extends Error {
  override name = "TimeoutError";
}

/** `getNowait` found nothing in the queue. */
export class QueueEmpty extends Error {
  override name = "QueueEmpty";
}

/** `putNowait` found no room in the queue. */
export class QueueFull extends Error {
  override name = "QueueFull";
}

/** The queue was shut down: nothing can be put, and nothing is left to get. */
export class QueueShutDown extends Error {
  override name = "QueueShutDown";
}

/** A barrier was reset or aborted. */
export class BrokenBarrierError extends Error {
  override name = "BrokenBarrierError";
}

/** Nothing is ready, no timer is set, and the main coroutine is not done. The message names who waits for what. */
export class DeadlockError extends Error {
  override name = "DeadlockError";
}

/**
 * True for what Python's `except Exception` would catch. A `catch` in JavaScript catches everything: one that is meant
 * for failures alone begins with `if (!isException(error)) throw error`.
 */
export function isException(error: unknown): boolean {
  return !(error instanceof CancelledError);
}
