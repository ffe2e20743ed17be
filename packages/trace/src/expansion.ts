import { AT_FLOAT, type Field, KINDS, LAYOUT, MORE_FLOAT, RECORD_FLOATS, RECORD_INTS } from "./layout.ts";

/** In the head of an event in a log: its time follows, because it differs from the last one's. */
export const HAS_AT = 1 << 16;
/** Its second float follows. */
export const HAS_MORE = 1 << 17;

/** How many integers an event of each kind has. */
export const INTS: readonly number[] = KINDS.map((kind) =>
  LAYOUT[kind].reduce((count, [, slot]: Field) => (slot >= 0 && slot < 5 ? Math.max(count, slot + 1) : count), 0),
);

const SCRATCH = new Float64Array(1);
const SCRATCH_INTS = new Int32Array(SCRATCH.buffer);

/** Makes whole records of the events in logs. */
export class Expansion {
  readonly #ints: Int32Array;
  readonly #floats: Float64Array;
  #record = 0;
  #at = 0;

  constructor(records: ArrayBuffer) {
    this.#ints = new Int32Array(records);
    this.#floats = new Float64Array(records);
  }

  add(log: Int32Array): void {
    for (let from = 0; from < log.length; ) from = this.#expand(log, from);
  }

  /** Gives where the next event begins. */
  #expand(log: Int32Array, from: number): number {
    const head = log[from] as number;
    const float = this.#record * RECORD_FLOATS;
    let next = from + 1;
    if ((head & HAS_AT) !== 0) {
      this.#at = floatAt(log, next);
      next += 2;
    }
    this.#floats[float + AT_FLOAT] = this.#at;
    if ((head & HAS_MORE) !== 0) {
      this.#floats[float + MORE_FLOAT] = floatAt(log, next);
      next += 2;
    }
    const int = this.#record * RECORD_INTS;
    this.#ints[int] = head & 0xffff;
    const end = next + (INTS[head & 0xff] as number);
    for (let slot = int + 1; next < end; slot += 1, next += 1) this.#ints[slot] = log[next] as number;
    this.#record += 1;
    return next;
  }
}

function floatAt(log: Int32Array, index: number): number {
  SCRATCH_INTS[0] = log[index] as number;
  SCRATCH_INTS[1] = log[index + 1] as number;
  return SCRATCH[0] as number;
}
