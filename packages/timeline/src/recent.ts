/** So many are kept: more than fit on a screen at once. */
const MOST = 128;

/** What was made for each of some keys, of those used last; past so many, the longest unused is given to the new key. */
export class Recent<K, V> {
  readonly #kept = new Map<K, V>();

  /** `make` is asked only where there is none to be reused. */
  of(key: K, make: () => V): V {
    let value = this.#kept.get(key);
    if (value !== undefined) this.#kept.delete(key);
    else if (this.#kept.size < MOST) value = make();
    else {
      const [oldest, reused] = this.#kept.entries().next().value as [K, V];
      this.#kept.delete(oldest);
      value = reused;
    }
    this.#kept.set(key, value);
    return value;
  }
}
