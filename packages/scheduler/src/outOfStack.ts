/** As the engines word it. */
const OVERFLOW = /maximum call stack|too much recursion/i;

/**
 * The error that ended a task; one of the engine's about its stack says whose stack it was. Every `yield*` on a coroutine
 * takes some of it at each step, and some thousands of levels use it up. Other tasks have theirs to themselves.
 */
export function explainOverflow(error: unknown, label: string, coroutine: string): unknown {
  if (!(error instanceof Error) || !OVERFLOW.test(error.message)) return error;
  const message = `${label} ran out of call stack: ${coroutine}() and what it awaits or calls is nested too deep`;
  return new RangeError(message, { cause: error });
}
