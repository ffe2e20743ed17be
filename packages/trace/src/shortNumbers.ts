/** Below this a number takes one unit of 16 bits; most ids, sizes and turns do. */
const SHORT = 0x8000;
/** Marks the first of two units, which have 30 bits for the number; and the first of three, which have 32 in the last two. */
const PAIR = 0x8000;
const TRIPLE = 0xc000;

/** Most units that one number takes. */
export const LONGEST_NUMBER = 3;

/** Writes a number of 32 bits in as few units as will do, and gives where the next one goes. */
export function putNumber(log: Uint16Array, at: number, value: number): number {
  if (value >= 0 && value < SHORT) {
    log[at] = value;
    return at + 1;
  }
  return putLong(log, at, value | 0);
}

/** Apart, so that the engine puts the short way in the place of the call. */
function putLong(log: Uint16Array, at: number, value: number): number {
  if (value >= 0 && value < 2 ** 30) {
    log[at] = PAIR | (value >>> 16);
    log[at + 1] = value;
    return at + 2;
  }
  log[at] = TRIPLE;
  log[at + 1] = value >>> 16;
  log[at + 2] = value;
  return at + 3;
}

/** The number that begins at this unit. */
export function numberAt(log: Uint16Array, at: number): number {
  const first = log[at] as number;
  if (first < SHORT) return first;
  if (first < TRIPLE) return ((first ^ PAIR) << 16) | (log[at + 1] as number);
  return ((log[at + 1] as number) << 16) | (log[at + 2] as number);
}

/** How many units the number that begins with this one takes. */
export function unitsOf(first: number): number {
  if (first < SHORT) return 1;
  return first < TRIPLE ? 2 : 3;
}

/** How many units a float takes. */
export const FLOAT_UNITS = 4;

const SCRATCH = new Float64Array(1);
const SCRATCH_UNITS = new Uint16Array(SCRATCH.buffer);

export function putFloat(log: Uint16Array, at: number, value: number): number {
  SCRATCH[0] = value;
  log.set(SCRATCH_UNITS, at);
  return at + FLOAT_UNITS;
}

export function floatAt(log: Uint16Array, at: number): number {
  for (let unit = 0; unit < FLOAT_UNITS; unit += 1) SCRATCH_UNITS[unit] = log[at + unit] as number;
  return SCRATCH[0] as number;
}
