/** How much longer a full array is made: by less it would be copied too often, by more it would stand half empty. */
export const GROWTH = 1.5;

/** Numbers that only ever grow in number, in one typed array. */
class Column<Cells extends Int32Array | Float64Array> {
  #cells: Cells;
  #length = 0;

  constructor(cells: Cells) {
    this.#cells = cells;
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#cells.length) {
      const wider = new (this.#cells.constructor as new (length: number) => Cells)(Math.ceil(this.#length * GROWTH));
      wider.set(this.#cells);
      this.#cells = wider;
    }
    this.#cells[this.#length++] = value;
  }

  at(index: number): number {
    return this.#cells[index] as number;
  }

  /** Of numbers that never fall: the first index in `[lo, hi)` of one that is at least `value`, `hi` if none. Quick when near `lo`. */
  firstAtLeast(lo: number, hi: number, value: number): number {
    const cells = this.#cells;
    let low = lo;
    let high = lo;
    for (let stride = 1; high < hi && (cells[high] as number) < value; stride *= 2) {
      low = high + 1;
      high += stride;
    }
    high = Math.min(high, hi);
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((cells[middle] as number) < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

export class IntColumn extends Column<Int32Array> {
  constructor() {
    super(new Int32Array(64));
  }
}

export class FloatColumn extends Column<Float64Array> {
  constructor() {
    super(new Float64Array(64));
  }
}

/** The first index in `[lo, hi)` for which `reached` holds, `hi` if none; `reached` must not fall back to false. */
export function firstIndex(lo: number, hi: number, reached: (index: number) => boolean): number {
  let low = lo;
  let high = hi;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (reached(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
