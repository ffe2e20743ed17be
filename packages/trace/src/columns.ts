import { AT_FLOAT, CODE, FLOAT, MORE_FLOAT, RECORD_FLOATS, RECORD_INTS, type Slot } from "./layout.ts";

const BITS = 13;
const SIZE = 1 << BITS;
const MASK = SIZE - 1;

/** One stretch of the trace, a column a field. Stretches never move once filled, so that growing costs no copy of the past. */
interface Chunk {
  kind: Uint8Array;
  code: Uint8Array;
  at: Float64Array;
  more: Float64Array;
  /** Five columns, one behind the other. */
  ints: Int32Array;
}

/** The events as columns: 38 bytes each. Reading outside `0 .. length - 1` is the caller's mistake and gives nonsense. */
export class Columns {
  length = 0;
  readonly #chunks: Chunk[] = [];

  kind(seq: number): number {
    return this.#chunk(seq).kind[seq & MASK] as number;
  }

  code(seq: number): number {
    return this.#chunk(seq).code[seq & MASK] as number;
  }

  at(seq: number): number {
    return this.#chunk(seq).at[seq & MASK] as number;
  }

  more(seq: number): number {
    return this.#chunk(seq).more[seq & MASK] as number;
  }

  int(seq: number, slot: 0 | 1 | 2 | 3 | 4): number {
    return this.#chunk(seq).ints[slot * SIZE + (seq & MASK)] as number;
  }

  get(seq: number, slot: Slot): number {
    if (slot === CODE) return this.code(seq);
    return slot === FLOAT ? this.more(seq) : this.int(seq, slot);
  }

  append(records: ArrayBuffer): void {
    const ints = new Int32Array(records);
    const floats = new Float64Array(records);
    const count = ints.length / RECORD_INTS;
    for (let record = 0; record < count; record += 1) {
      const seq = this.length;
      if (seq >> BITS === this.#chunks.length) this.#chunks.push(emptyChunk());
      const chunk = this.#chunk(seq);
      const row = seq & MASK;
      const int = record * RECORD_INTS;
      const float = record * RECORD_FLOATS;
      const head = ints[int] as number;
      chunk.kind[row] = head & 0xff;
      chunk.code[row] = (head >> 8) & 0xff;
      for (let slot = 0; slot < 5; slot += 1) chunk.ints[slot * SIZE + row] = ints[int + 1 + slot] as number;
      chunk.at[row] = floats[float + AT_FLOAT] as number;
      chunk.more[row] = floats[float + MORE_FLOAT] as number;
      this.length += 1;
    }
  }

  #chunk(seq: number): Chunk {
    return this.#chunks[seq >> BITS] as Chunk;
  }
}

function emptyChunk(): Chunk {
  return {
    kind: new Uint8Array(SIZE),
    code: new Uint8Array(SIZE),
    at: new Float64Array(SIZE),
    more: new Float64Array(SIZE),
    ints: new Int32Array(5 * SIZE),
  };
}
