/** What stays of the worker's globals: the language itself, and pure functions that people know from everywhere. */
const ALLOWED = new Set(
  `globalThis self Infinity NaN undefined eval isFinite isNaN parseFloat parseInt decodeURI decodeURIComponent encodeURI
  encodeURIComponent escape unescape Object Function Boolean Symbol Number BigInt Math Date String RegExp Array Map Set
  WeakMap WeakSet Iterator ArrayBuffer DataView Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array
  Uint32Array BigInt64Array BigUint64Array Float16Array Float32Array Float64Array JSON Intl Promise Proxy Reflect Error
  AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError SuppressedError DisposableStack
  AsyncDisposableStack structuredClone atob btoa TextEncoder TextDecoder`.split(/\s+/),
);

/**
 * Takes everything else away: from the global object and from every object that it inherits from, up to the language's
 * own. Whoever still needs something must have captured it before.
 *
 * @throws Error naming what this browser would not give up: then nothing may run here
 */
export function lockDown(scope: object): void {
  const kept: string[] = [];
  for (
    let object: object | null = scope;
    object && object !== Object.prototype;
    object = Object.getPrototypeOf(object)
  ) {
    for (const key of Reflect.ownKeys(object)) {
      if (object === scope && typeof key === "string" && ALLOWED.has(key)) continue;
      if (typeof key === "string" && (key === "self" || key === "globalThis")) continue;
      if (!remove(object, key)) kept.push(String(key));
    }
  }
  if (kept.length > 0) throw new Error(`The sandbox is not tight here: ${kept.join(", ")} cannot be taken away.`);
}

/** True when nothing is left under this key that could do anything: a constant may stay. */
function remove(object: object, key: PropertyKey): boolean {
  if (Reflect.deleteProperty(object, key)) return true;
  const left = Object.getOwnPropertyDescriptor(object, key);
  return left === undefined || ("value" in left && left.writable !== true && Object(left.value) !== left.value);
}
