// The worker puts a scenario's `Date` in the place of this one.
const Real = Date;

/**
 * A `Date` whose "now" is the given one, in milliseconds. Dates that it makes are ordinary ones: only what asks for the
 * present instant differs.
 */
export function dateAt(now: () => number): DateConstructor {
  function VirtualDate(...given: unknown[]): unknown {
    if (new.target === undefined) return new Real(now()).toString();
    return Reflect.construct(Real, given.length === 0 ? [now()] : given, new.target);
  }
  Object.setPrototypeOf(VirtualDate, Real);
  Object.defineProperties(VirtualDate, {
    name: { value: "Date", configurable: true },
    length: { value: Real.length, configurable: true },
    prototype: { value: Real.prototype, writable: false },
    now: { value: now, configurable: true, writable: true },
  });
  return VirtualDate as unknown as DateConstructor;
}
