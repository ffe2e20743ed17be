/** Veltkamp's constant: splits a float into two halves whose products are exact. */
const SPLIT = 2 ** 27 + 1;
/** The largest power of ten that a float holds exactly. */
const MOST_PLACES = 22;
const POWERS = Float64Array.from({ length: MOST_PLACES + 1 }, (_, exponent) => Number(`1e${exponent}`));
/** Digits of the upper part: multiplied by up to 10⁹, which has few significant bits, so many are still exact. */
export const UPPER = 8;
const MOST_LOWER = 9;

/**
 * The float nearest to a decimal: `upper`, its first eight digits, then `lower` of so many digits more, with that many places
 * behind the point. NaN where it has too many, or cannot be told from its neighbour this way. Several times as fast as making
 * a string for `Number`, and never another value.
 */
export function nearest(upper: number, lower: number, lowerDigits: number, places: number): number {
  if (lowerDigits > MOST_LOWER || places > MOST_PLACES) return Number.NaN;
  const power = POWERS[places] as number;
  const high = upper * (POWERS[lowerDigits] as number);
  const sum = high + lower;
  if (sum < 2 ** 53) return sum / power;
  const lost = lower - (sum - high);
  const quotient = sum / power;
  const product = quotient * power;
  const rest = sum - product - productError(quotient, power, product) + lost;
  const correction = rest / power;
  const value = quotient + correction;
  const tail = correction - (value - quotient);
  // Where the rest lies close to the middle between two floats, a rounding of the rest itself could decide.
  return value + tail * 1.0001 === value ? value : Number.NaN;
}

/** How much `a * b` exceeds its float: Dekker's product. */
function productError(a: number, b: number, product: number): number {
  const largeA = SPLIT * a;
  const highA = largeA - (largeA - a);
  const lowA = a - highA;
  const largeB = SPLIT * b;
  const highB = largeB - (largeB - b);
  const lowB = b - highB;
  return highA * highB - product + highA * lowB + lowA * highB + lowA * lowB;
}
