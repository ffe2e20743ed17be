/** Nanoseconds: what other tools keep of a time. Rounded here, so that stretches that meet still do in their files. */
const nanoseconds = (seconds: number) => Math.round(seconds * 1e9);

/** A time in microseconds, to the nanosecond. */
export function microseconds(seconds: number): number {
  return nanoseconds(seconds) / 1e3;
}

/** From one time to another, in microseconds; exactly 0 for what takes no time. */
export function microsecondsBetween(from: number, to: number): number {
  return (nanoseconds(to) - nanoseconds(from)) / 1e3;
}
