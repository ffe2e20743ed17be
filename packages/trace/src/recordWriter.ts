import type { EventBatch } from "./events.ts";
import { Expansion, HAS_AT, HAS_MORE, INTS } from "./expansion.ts";
import { RECORD_BYTES } from "./layout.ts";

/** Strings remembered for reuse; when there are more, it starts afresh: a string written twice is only a little waste. */
const REMEMBERED = 10_000;
const FIRST_INTS = 1024;
const MOST_INTS = 2 ** 18;
/** Integers that writing one event may touch. */
const LONGEST = 10;

const SCRATCH = new Float64Array(1);
const SCRATCH_INTS = new Int32Array(SCRATCH.buffer);

/**
 * Writes records, and numbers strings and lists across batches. Until they are taken, events stand close together, without
 * what is zero or the same as before: while a scheduler runs, fresh memory is what recording costs most.
 */
export class RecordWriter {
  /** Numbers in all lists so far, of all batches. */
  listEntries = 0;
  /** Code units in all strings so far, of all batches. */
  textLength = 0;
  #count = 0;
  #log = new Int32Array(FIRST_INTS);
  #end = 0;
  /** Logs before this one that are full. */
  #full: Int32Array[] = [];
  /** The time of the last event; of none at the start of a batch. */
  #at = Number.NaN;
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
    if (this.#end > this.#log.length - LONGEST) this.#turnOver();
    const log = this.#log;
    let head = kind | (code << 8);
    let end = this.#end + 1;
    if (at !== this.#at) {
      this.#at = at;
      head |= HAS_AT;
      end = this.#float(end, at);
    }
    if (more !== 0) {
      head |= HAS_MORE;
      end = this.#float(end, more);
    }
    log[this.#end] = head;
    log[end] = a;
    log[end + 1] = b;
    log[end + 2] = c;
    log[end + 3] = d;
    log[end + 4] = e;
    // What lies past the kind's own integers is written over by the next.
    this.#end = end + (INTS[kind] as number);
    this.#count += 1;
  }

  /** What was written since the last take. The buffer is the taker's own. */
  take(): EventBatch {
    const records = new ArrayBuffer(this.#count * RECORD_BYTES);
    const expansion = new Expansion(records);
    for (const log of this.#full) expansion.add(log);
    expansion.add(this.#log.subarray(0, this.#end));
    const batch = { records, strings: this.#strings, lists: this.#lists };
    this.#stringsBefore += this.#strings.length;
    this.#listsBefore += this.#lists.length;
    this.#strings = [];
    this.#lists = [];
    this.#full = [];
    this.#count = this.#end = 0;
    this.#at = Number.NaN;
    return batch;
  }

  #float(end: number, value: number): number {
    SCRATCH[0] = value;
    this.#log[end] = SCRATCH_INTS[0] as number;
    this.#log[end + 1] = SCRATCH_INTS[1] as number;
    return end + 2;
  }

  /** Small at first, for the many short runs. */
  #turnOver(): void {
    this.#full.push(this.#log.subarray(0, this.#end));
    this.#log = new Int32Array(Math.min(this.#log.length * 2, MOST_INTS));
    this.#end = 0;
  }
}
