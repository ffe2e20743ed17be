/** A longer text is not remembered: most that recur are short. */
const LONGEST = 48;
const SLOTS = 2 ** 11;

/**
 * Short texts that were met before, as bytes, each with a number. It forgets what another text with the same hash displaces,
 * so that it never grows: a text met twice is then only a little waste.
 */
export class Memo {
  readonly #bytes = new Uint8Array(SLOTS * LONGEST);
  readonly #lengths = new Uint8Array(SLOTS);
  readonly #numbers = new Int32Array(SLOTS);

  /** The number of the text from `from` to before `to`; -1 where it is not known. */
  find(bytes: Uint8Array, from: number, to: number, hash: number): number {
    const slot = hash & (SLOTS - 1);
    const length = to - from;
    if (this.#lengths[slot] !== length) return -1;
    const kept = this.#bytes;
    const start = slot * LONGEST;
    for (let index = 0; index < length; index += 1) if (kept[start + index] !== bytes[from + index]) return -1;
    return this.#numbers[slot] as number;
  }

  keep(bytes: Uint8Array, from: number, to: number, hash: number, number: number): void {
    const length = to - from;
    if (length === 0 || length > LONGEST) return;
    const slot = hash & (SLOTS - 1);
    const start = slot * LONGEST;
    for (let index = 0; index < length; index += 1) this.#bytes[start + index] = bytes[from + index] as number;
    this.#lengths[slot] = length;
    this.#numbers[slot] = number;
  }
}
