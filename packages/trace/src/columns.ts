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
    for (let record = 0; record < count; ) {
      if (this.length >> BITS === this.#chunks.length) this.#chunks.push(emptyChunk());
      const row = this.length & MASK;
      const room = Math.min(count - record, SIZE - row);
      fill(this.#chunk(this.length), row, ints, floats, record, record + room);
      record += room;
      this.length += room;
    }
  }

  #chunk(seq: number): Chunk {
    return this.#chunks[seq >> BITS] as Chunk;
  }
}

/** Puts records from `record` to before `end` into a chunk, from `row` on. */
function fill(chunk: Chunk, row: number, ints: Int32Array, floats: Float64Array, record: number, end: number): void {
  const { kind, code, at, more, ints: columns } = chunk;
  for (let to = row, from = record; from < end; to += 1, from += 1) {
    const int = from * RECORD_INTS;
    const float = from * RECORD_FLOATS;
    const head = ints[int] as number;
    kind[to] = head & 0xff;
    code[to] = (head >> 8) & 0xff;
    columns[to] = ints[int + 1] as number;
    columns[SIZE + to] = ints[int + 2] as number;
    columns[2 * SIZE + to] = ints[int + 3] as number;
    columns[3 * SIZE + to] = ints[int + 4] as number;
    columns[4 * SIZE + to] = ints[int + 5] as number;
    at[to] = floats[float + AT_FLOAT] as number;
    more[to] = floats[float + MORE_FLOAT] as number;
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
