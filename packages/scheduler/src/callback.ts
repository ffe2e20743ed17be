import { isCoroutine } from "./coroutine.ts";
import { describe } from "./describe.ts";

const GENERATOR_FUNCTION: unknown = Object.getPrototypeOf(function* () {});

/** Throws `TypeError` for what `method` cannot call back. A coroutine called back would never run. */
export function refuseUnlessCallback(callback: unknown, method: string): void {
  const isFunction = typeof callback === "function";
  if (isFunction ? Object.getPrototypeOf(callback) === GENERATOR_FUNCTION : isCoroutine(callback))
    throw new TypeError(`coroutines cannot be used with ${method}()`);
  if (!isFunction) throw new TypeError(`a callable object was expected by ${method}(), got ${describe(callback)}`);
}
