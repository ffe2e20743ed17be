/** So many are kept: more than fit on a screen at once. */
const MOST = 128;

/** What was made for each of some tasks, of those asked for last; past so many, the longest unused is given to a new task. */
export class Recent<V> {
  readonly #kept = new Map<number, V>();

  /** Whether one would be made. */
  lacks(task: number): boolean {
    return this.#kept.size < MOST && !this.#kept.has(task);
  }

  /** `make` is asked only where there is none to be reused. */
  of(task: number, make: () => V): V {
    let value = this.#kept.get(task);
    if (value !== undefined) this.#kept.delete(task);
    else if (this.#kept.size < MOST) value = make();
    else {
      const [oldest, reused] = this.#kept.entries().next().value as [number, V];
      this.#kept.delete(oldest);
      value = reused;
    }
    this.#kept.set(task, value);
    return value;
  }
}
