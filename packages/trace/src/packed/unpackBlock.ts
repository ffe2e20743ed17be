import { TraceError } from "../error.ts";
import type { EventBatch } from "../events.ts";
import { AT_FLOAT, CODE, KINDS, MORE_FLOAT, RECORD_BYTES, RECORD_FLOATS, RECORD_INTS } from "../layout.ts";
import { BLOCK, BLOCK_HEAD, LIST, MOST_NUMBERS, NEW_TIME, PLANS, STRING } from "./plan.ts";

/** What a block's first bytes say: how many events, floats, bytes of numbers and bytes of text. */
export interface BlockSizes {
  events: number;
  floats: number;
  numbers: number;
  text: number;
  /** Of the whole block. */
  bytes: number;
}

export function sizesAt(view: DataView, from: number): BlockSizes {
  const [events, floats, numbers, text] = [0, 4, 8, 12].map((offset) => view.getUint32(from + offset, true)) as [
    number,
    number,
    number,
    number,
  ];
  return { events, floats, numbers, text, bytes: BLOCK_HEAD + events + 8 * floats + numbers + text };
}

/** Makes batches of blocks. Its records are used again with each block. */
export class Unpacker {
  readonly #records = new ArrayBuffer(BLOCK * RECORD_BYTES);
  readonly #ints = new Int32Array(this.#records);
  readonly #floats = new Float64Array(this.#records);
  readonly #before = new Int32Array(KINDS.length * MOST_NUMBERS);
  readonly #decoder = new TextDecoder();
  #stringsBefore = 0;
  #listsBefore = 0;
  /** Where the next number stands. */
  #next = 0;

  /** The block that begins at `from` and is all there. Throws a `TraceError` where it contradicts itself. */
  unpack(bytes: Uint8Array, view: DataView, from: number, { events, floats, numbers, text }: BlockSizes): EventBatch {
    const firstFloat = from + BLOCK_HEAD + events;
    const firstNumber = firstFloat + 8 * floats;
    const firstText = firstNumber + numbers;
    this.#next = firstNumber;
    this.#before.fill(0);
    if (events > BLOCK) throw damaged();
    const read = this.#events(bytes, view, from + BLOCK_HEAD, events, firstFloat, firstNumber);
    if (read !== firstNumber) throw damaged();
    // No event points at more of them than it has numbers: a block cannot be made of strings alone.
    const most = MOST_NUMBERS * events;
    const lists = this.#lists(bytes, firstText, most);
    const strings = this.#strings(bytes, firstText, firstText + text, most);
    if (this.#next !== firstText) throw damaged();
    this.#stringsBefore += strings.length;
    this.#listsBefore += lists.length;
    const records = events === BLOCK ? this.#records : this.#records.slice(0, events * RECORD_BYTES);
    return { records, strings, lists };
  }

  /** Gives where the floats end. */
  #events(bytes: Uint8Array, view: DataView, from: number, events: number, firstFloat: number, end: number): number {
    const ints = this.#ints;
    const floats = this.#floats;
    const before = this.#before;
    let float = firstFloat;
    let at = 0;
    for (let event = 0; event < events; event += 1) {
      const tag = bytes[from + event] as number;
      const kind = tag & ~NEW_TIME;
      const plan = PLANS[kind];
      if (plan === undefined) throw damaged();
      if (tag >= NEW_TIME) {
        if (float >= end) throw damaged();
        at = view.getFloat64(float, true);
        float += 8;
      }
      const int = event * RECORD_INTS;
      floats[event * RECORD_FLOATS + AT_FLOAT] = at;
      if (plan.hasFloat) {
        if (float >= end) throw damaged();
        floats[event * RECORD_FLOATS + MORE_FLOAT] = view.getFloat64(float, true);
        float += 8;
      }
      let head = kind;
      const { slots, what } = plan;
      for (let index = 0; index < slots.length; index += 1) {
        const place = kind * MOST_NUMBERS + index;
        const number = ((before[place] as number) + this.#number(bytes)) | 0;
        before[place] = number;
        const slot = slots[index] as number;
        if (slot === CODE) head |= (number & 0xff) << 8;
        else ints[int + 1 + slot] = number + this.#base(what[index] as number);
      }
      ints[int] = head;
    }
    return float;
  }

  #base(what: number): number {
    if (what === STRING) return this.#stringsBefore;
    return what === LIST ? this.#listsBefore : 0;
  }

  #lists(bytes: Uint8Array, end: number, most: number): number[][] {
    const lists: number[][] = [];
    for (let length = this.#number(bytes); length >= 0; length = this.#number(bytes)) {
      if (this.#next + length > end || lists.length === most) throw damaged();
      lists.push(Array.from({ length }, () => this.#number(bytes)));
    }
    return lists;
  }

  /** Their lengths stand among the numbers up to `end`, where their text begins. */
  #strings(bytes: Uint8Array, end: number, textEnd: number, most: number): string[] {
    const text = this.#decoder.decode(bytes.subarray(end, textEnd));
    const strings: string[] = [];
    let at = 0;
    while (this.#next < end) {
      const length = this.#number(bytes);
      strings.push(text.slice(at, at + length));
      at += length;
      if (length < 0 || at > text.length || strings.length > most) throw damaged();
    }
    return strings;
  }

  #number(bytes: Uint8Array): number {
    let next = this.#next;
    let byte = bytes[next] as number;
    let value = byte & 0x7f;
    next += 1;
    for (let shift = 7; byte > 0x7f && shift < 35; shift += 7) {
      byte = bytes[next] as number;
      value |= (byte & 0x7f) << shift;
      next += 1;
    }
    this.#next = next;
    return (value >>> 1) ^ -(value & 1);
  }
}

function damaged(): TraceError {
  return new TraceError("A block of this trace contradicts itself: the file is damaged.");
}
