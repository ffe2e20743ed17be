import type { EventBatch } from "./events.ts";
import { AT_FLOAT, MORE_FLOAT, RECORD_BYTES, RECORD_FLOATS, RECORD_INTS } from "./layout.ts";

/** Strings remembered for reuse; when there are more, it starts afresh: a string written twice is only a little waste. */
const REMEMBERED = 10_000;
const FIRST_CAPACITY = 256;

/** Writes records, and numbers strings and lists across batches. Writing a record allocates nothing but room to grow. */
export class RecordWriter {
  /** Numbers in all lists so far, of all batches. */
  listEntries = 0;
  /** Code units in all strings so far, of all batches. */
  textLength = 0;
  #count = 0;
  #ints = new Int32Array(FIRST_CAPACITY * RECORD_INTS);
  #floats = new Float64Array(this.#ints.buffer);
  #strings: string[] = [];
  #lists: number[][] = [];
  #stringsBefore = 0;
  #listsBefore = 0;
  readonly #numbers = new Map<string, number>();

  string(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#stringsBefore + this.#strings.length;
    this.#strings.push(text);
    this.textLength += text.length;
    if (this.#numbers.size >= REMEMBERED) this.#numbers.clear();
    this.#numbers.set(text, number);
    return number;
  }

  list(numbers: number[]): number {
    this.listEntries += numbers.length;
    this.#lists.push(numbers);
    return this.#listsBefore + this.#lists.length - 1;
  }

  write(kind: number, at: number, code = 0, a = 0, b = 0, c = 0, d = 0, e = 0, more = 0): void {
    const int = this.#count * RECORD_INTS;
    if (int === this.#ints.length) this.#grow();
    const ints = this.#ints;
    ints[int] = kind | (code << 8);
    ints[int + 1] = a;
    ints[int + 2] = b;
    ints[int + 3] = c;
    ints[int + 4] = d;
    ints[int + 5] = e;
    const float = this.#count * RECORD_FLOATS;
    this.#floats[float + AT_FLOAT] = at;
    this.#floats[float + MORE_FLOAT] = more;
    this.#count += 1;
  }

  /** What was written since the last take. The buffer is the taker's own. */
  take(): EventBatch {
    const records = this.#ints.buffer.slice(0, this.#count * RECORD_BYTES) as ArrayBuffer;
    const batch = { records, strings: this.#strings, lists: this.#lists };
    this.#stringsBefore += this.#strings.length;
    this.#listsBefore += this.#lists.length;
    this.#strings = [];
    this.#lists = [];
    this.#count = 0;
    return batch;
  }

  #grow(): void {
    const ints = new Int32Array(this.#ints.length * 2);
    ints.set(this.#ints);
    this.#ints = ints;
    this.#floats = new Float64Array(ints.buffer);
  }
}
