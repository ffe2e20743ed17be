/** A task or a future was cancelled. Like Python's, no `Exception`: see `isException`. */
export class CancelledError extends Error {
  override name = "CancelledError";
}

/** A future was asked for a result that it hasn't got, or was given a second one. */
export class InvalidStateError extends Error {
  override name = "InvalidStateError";
}

/** Time ran out in `waitFor` or `asCompleted`. */
export class TimeoutError extends Error {
  override name = "TimeoutError";
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
