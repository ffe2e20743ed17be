import { getRunningLoop } from "./running.ts";

/**
 * Busy code: holds the whole loop for `seconds`, so that the clock moves on and nobody else runs.
 * Throws `RangeError` for a negative time or NaN.
 */
export function block(seconds: number): void {
  if (!(seconds >= 0)) throw new RangeError(`Invalid time to block: ${seconds}`);
  const loop = getRunningLoop();
  loop.clock.hold(seconds);
  loop.hooks?.blocked(loop.current, seconds);
}
