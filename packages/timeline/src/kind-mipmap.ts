import { GROWTH } from "./column.ts";

const FAN = 8;

/**
 * Kinds of a lane's spans, with levels above of which each cell joins eight below, so that the kinds in any range are known
 * after looking at a few cells a level. Appending is incremental: each level grows when its eight are full.
 */
export class KindMipmap {
  readonly #levels: Uint8Array[] = [new Uint8Array(64)];
  readonly #lengths: number[] = [0];

  get length(): number {
    return this.#lengths[0] as number;
  }

  push(kinds: number): void {
    this.#append(0, kinds);
  }

  at(index: number): number {
    return this.#levels[0]?.[index] as number;
  }

  /** All kinds in `[lo, hi)`, joined. */
  join(lo: number, hi: number): number {
    let kinds = 0;
    let from = lo;
    let to = hi;
    for (let level = 0; from < to; level++) {
      const cells = this.#levels[level] as Uint8Array;
      const top = level + 1 >= this.#levels.length || to - from < FAN * 2;
      while (from < to && (top || from % FAN !== 0)) kinds |= cells[from++] as number;
      while (from < to && to % FAN !== 0) kinds |= cells[--to] as number;
      from /= FAN;
      to /= FAN;
    }
    return kinds;
  }

  #append(level: number, kinds: number): void {
    if (level === this.#levels.length) {
      this.#levels.push(new Uint8Array(64));
      this.#lengths.push(0);
    }
    let cells = this.#levels[level] as Uint8Array;
    const length = this.#lengths[level] as number;
    if (length === cells.length) {
      const wider = new Uint8Array(Math.ceil(length * GROWTH));
      wider.set(cells);
      this.#levels[level] = cells = wider;
    }
    cells[length] = kinds;
    this.#lengths[level] = length + 1;
    if ((length + 1) % FAN !== 0) return;
    let joined = 0;
    for (let index = length + 1 - FAN; index <= length; index++) joined |= cells[index] as number;
    this.#append(level + 1, joined);
  }
}
