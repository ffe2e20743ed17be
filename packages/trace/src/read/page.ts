import type { EventBatch } from "../events.ts";
import { RECORD_BYTES } from "../layout.ts";

/** Records that are handed over at once: few enough to be dealt with in a few milliseconds. */
const MOST = 8192;
const FIRST_BYTES = 2 ** 16;
/** Only ASCII comes in bytes, for which this is the quickest. */
const decoder = new TextDecoder("latin1");

/** The records being read, with what is new in strings and lists. Taken when it is full, and then used again. */
export class Page {
  readonly #records = new ArrayBuffer(MOST * RECORD_BYTES);
  readonly ints = new Int32Array(this.#records);
  readonly floats = new Float64Array(this.#records);
  /** Records filled. */
  count = 0;
  /** New strings; null for one whose characters stand in `#text`. */
  #strings: (string | null)[] = [];
  /** Where each of those ends. */
  #ends: number[] = [];
  #text = new Uint8Array(FIRST_BYTES);
  #textEnd = 0;
  #lists: number[][] = [];
  #stringsBefore = 0;
  #listsBefore = 0;

  get isFull(): boolean {
    return this.count === MOST;
  }

  /** The number of a new string. */
  string(text: string): number {
    return this.#stringsBefore + this.#strings.push(text) - 1;
  }

  /** The same, of ASCII. All of them are decoded together, when the page is taken. */
  ascii(bytes: Uint8Array, from: number, to: number): number {
    const start = this.#textEnd;
    const end = start + to - from;
    if (end > this.#text.length) this.#grow(end);
    const text = this.#text;
    for (let index = from, at = start; index < to; index += 1, at += 1) text[at] = bytes[index] as number;
    this.#textEnd = end;
    this.#ends.push(end);
    return this.#stringsBefore + this.#strings.push(null) - 1;
  }

  /** The number of a new list, which is kept as it is. */
  list(numbers: number[]): number {
    return this.#listsBefore + this.#lists.push(numbers) - 1;
  }

  /** All that has come since the last take. It is to be used up before the next record is written. */
  take(): EventBatch {
    const records = this.isFull ? this.#records : this.#records.slice(0, this.count * RECORD_BYTES);
    const batch = { records, strings: this.#decoded(), lists: this.#lists };
    this.#stringsBefore += this.#strings.length;
    this.#listsBefore += this.#lists.length;
    this.#strings = [];
    this.#lists = [];
    this.#ends = [];
    this.#textEnd = this.count = 0;
    return batch;
  }

  #decoded(): string[] {
    const text = decoder.decode(this.#text.subarray(0, this.#textEnd));
    let ascii = 0;
    let from = 0;
    return this.#strings.map((string) => {
      if (string !== null) return string;
      const to = this.#ends[ascii] as number;
      const decoded = text.slice(from, to);
      ascii += 1;
      from = to;
      return decoded;
    });
  }

  #grow(size: number): void {
    const text = new Uint8Array(2 * size);
    text.set(this.#text);
    this.#text = text;
  }
}
