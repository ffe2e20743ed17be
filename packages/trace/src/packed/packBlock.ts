import { KINDS } from "../layout.ts";
import type { Trace } from "../trace.ts";
import { NumberWriter } from "./numberWriter.ts";
import { BLOCK, BLOCK_HEAD, BLOCK_TEXT, LIST, MOST_NUMBERS, NEW_TIME, PLANS, STRING } from "./plan.ts";

/**
 * Packs the events from `from` on, as many as make a block, and gives where the next begins. A block can be read without those
 * before it: it has the strings and lists that its own events point at, in order of first use.
 */
export function packBlock(trace: Trace, from: number): { bytes: Uint8Array<ArrayBuffer>; to: number } {
  const block = new Block(trace);
  let seq = from;
  while (seq < trace.length && seq < from + BLOCK && block.textLength < BLOCK_TEXT) {
    block.add(seq);
    seq += 1;
  }
  return { bytes: block.bytes(), to: seq };
}

class Block {
  textLength = 0;
  readonly #trace: Trace;
  readonly #kinds: number[] = [];
  readonly #floats: number[] = [];
  readonly #numbers = new NumberWriter();
  /** The numbers of the event of the same kind before: most differ from them by little. */
  readonly #before = new Int32Array(KINDS.length * MOST_NUMBERS);
  readonly #strings = new Map<string, number>();
  /** By their text. */
  readonly #lists = new Map<string, number>();
  #at = Number.NaN;

  constructor(trace: Trace) {
    this.#trace = trace;
  }

  add(seq: number): void {
    const { columns } = this.#trace;
    const kind = columns.kind(seq);
    const at = columns.at(seq);
    this.#kinds.push(at === this.#at ? kind : kind | NEW_TIME);
    if (at !== this.#at) this.#floats.push(at);
    this.#at = at;
    const { slots, what, hasFloat } = PLANS[kind] as (typeof PLANS)[number];
    if (hasFloat) this.#floats.push(columns.more(seq));
    slots.forEach((slot, index) => {
      const number = this.#number(what[index] as number, columns.get(seq, slot));
      const place = kind * MOST_NUMBERS + index;
      this.#numbers.write((number - (this.#before[place] as number)) | 0);
      this.#before[place] = number;
    });
  }

  bytes(): Uint8Array<ArrayBuffer> {
    for (const key of this.#lists.keys()) {
      const list = key === "" ? [] : key.split(",");
      this.#numbers.write(list.length);
      for (const number of list) this.#numbers.write(Number(number));
    }
    this.#numbers.write(-1);
    for (const text of this.#strings.keys()) this.#numbers.write(text.length);
    const numbers = this.#numbers.take();
    const text = new TextEncoder().encode([...this.#strings.keys()].join(""));
    const floats = new DataView(new ArrayBuffer(8 * this.#floats.length));
    for (const [index, float] of this.#floats.entries()) floats.setFloat64(8 * index, float, true);
    const head = new DataView(new ArrayBuffer(BLOCK_HEAD));
    for (const [index, size] of [this.#kinds.length, this.#floats.length, numbers.length, text.length].entries()) {
      head.setUint32(4 * index, size, true);
    }
    return joined([bytesOf(head), Uint8Array.from(this.#kinds), bytesOf(floats), numbers, text]);
  }

  #number(what: number, value: number): number {
    const { strings, lists } = this.#trace.tables;
    if (what === STRING) return this.#string(strings[value] ?? "");
    return what === LIST ? placeIn(this.#lists, String(lists[value])) : value;
  }

  #string(text: string): number {
    const count = this.#strings.size;
    const place = placeIn(this.#strings, text);
    if (this.#strings.size > count) this.textLength += text.length;
    return place;
  }
}

function placeIn(places: Map<string, number>, key: string): number {
  const known = places.get(key);
  if (known !== undefined) return known;
  places.set(key, places.size);
  return places.size - 1;
}

function bytesOf({ buffer }: DataView<ArrayBuffer>): Uint8Array {
  return new Uint8Array(buffer);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
