/** How many words of 32 bits a float takes. */
export const FLOAT_WORDS = 2;

const SCRATCH = new Float64Array(1);
const SCRATCH_WORDS = new Int32Array(SCRATCH.buffer);

/** Writes a float and gives where the next word goes. */
export function putFloat(log: Int32Array, at: number, value: number): number {
  SCRATCH[0] = value;
  log.set(SCRATCH_WORDS, at);
  return at + FLOAT_WORDS;
}

/** The float that begins at this word. */
export function floatAt(log: Int32Array, at: number): number {
  for (let word = 0; word < FLOAT_WORDS; word += 1) SCRATCH_WORDS[word] = log[at + word] as number;
  return SCRATCH[0] as number;
}
