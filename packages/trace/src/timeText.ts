/** Seconds below which milliseconds may be too coarse. */
const SHORT = 0.1;
/** Less than this is lost to rounding anyway: a microsecond has six decimals. */
const LOST = 5e-7;

/**
 * A time in seconds as it is shown everywhere, without its unit: three decimals, or six for a short one that three would
 * blur, as in a recording of a program that takes milliseconds. `within` is the longest that comes beside it, where it moves
 * and is not to change its form.
 */
export function timeText(seconds: number, within = seconds): string {
  const rounded = seconds.toFixed(3);
  return within < SHORT && Math.abs(Number(rounded) - seconds) > LOST ? seconds.toFixed(6) : rounded;
}
