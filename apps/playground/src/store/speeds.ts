/**
 * Virtual seconds in a real one; the last means: as fast as it can be computed. The slowest are for recordings of programs
 * that take milliseconds.
 */
export const speeds: readonly number[] = [
  0.001,
  0.01,
  0.1,
  0.25,
  0.5,
  1,
  2,
  5,
  10,
  25,
  50,
  100,
  Number.POSITIVE_INFINITY,
];

/** The next faster speed, or slower one; the same where there is none. */
export function nextSpeed(speed: number, by: 1 | -1): number {
  return speeds[speeds.indexOf(speed) + by] ?? speed;
}
