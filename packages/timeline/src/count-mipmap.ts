import { IntColumn } from "./column.ts";

const FAN = 8;

/** Counts in order, with the least and the most of any range of them known after a few looks a level. Appending is incremental. */
export class CountMipmap {
  readonly #least: IntColumn[] = [new IntColumn()];
  readonly #most: IntColumn[] = [new IntColumn()];

  get length(): number {
    return (this.#least[0] as IntColumn).length;
  }

  push(count: number): void {
    this.#append(0, count, count);
  }

  at(index: number): number {
    return (this.#least[0] as IntColumn).at(index);
  }

  /** Of a range that is not empty. */
  range(lo: number, hi: number): { least: number; most: number } {
    const found = { least: Number.POSITIVE_INFINITY, most: Number.NEGATIVE_INFINITY };
    let from = lo;
    let to = hi;
    for (let level = 0; from < to; level++) {
      const top = level + 1 >= this.#least.length || to - from < FAN * 2;
      while (from < to && (top || from % FAN !== 0)) this.#look(found, level, from++);
      while (from < to && to % FAN !== 0) this.#look(found, level, --to);
      from /= FAN;
      to /= FAN;
    }
    return found;
  }

  #look(found: { least: number; most: number }, level: number, index: number): void {
    found.least = Math.min(found.least, (this.#least[level] as IntColumn).at(index));
    found.most = Math.max(found.most, (this.#most[level] as IntColumn).at(index));
  }

  #append(level: number, least: number, most: number): void {
    if (level === this.#least.length) {
      this.#least.push(new IntColumn());
      this.#most.push(new IntColumn());
    }
    const below = this.#least[level] as IntColumn;
    below.push(least);
    (this.#most[level] as IntColumn).push(most);
    if (below.length % FAN !== 0) return;
    const found = { least, most };
    for (let index = below.length - FAN; index < below.length; index++) this.#look(found, level, index);
    this.#append(level + 1, found.least, found.most);
  }
}
