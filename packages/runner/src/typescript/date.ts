/**
 * A `Date` whose "now" is the given one, in milliseconds. Dates that it makes are ordinary ones: only what asks for the
 * present instant differs.
 */
export function dateAt(now: () => number): DateConstructor {
  function VirtualDate(...given: unknown[]): unknown {
    if (new.target === undefined) return new Date(now()).toString();
    return Reflect.construct(Date, given.length === 0 ? [now()] : given, new.target);
  }
  Object.setPrototypeOf(VirtualDate, Date);
  Object.defineProperties(VirtualDate, {
    name: { value: "Date", configurable: true },
    length: { value: Date.length, configurable: true },
    prototype: { value: Date.prototype, writable: false },
    now: { value: now, configurable: true, writable: true },
  });
  return VirtualDate as unknown as DateConstructor;
}
