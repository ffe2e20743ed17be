import type { TimelineEvents } from "./view.ts";

type Listener<K extends keyof TimelineEvents> = (value: TimelineEvents[K]) => void;

/** Who listens to what. */
export class Listeners {
  readonly #sets: { [K in keyof TimelineEvents]: Set<Listener<K>> } = {
    seek: new Set(),
    select: new Set(),
    fold: new Set(),
    hover: new Set(),
    view: new Set(),
    measure: new Set(),
  };

  add<K extends keyof TimelineEvents>(event: K, listener: Listener<K>): () => void {
    this.#sets[event].add(listener);
    return () => this.#sets[event].delete(listener);
  }

  tell<K extends keyof TimelineEvents>(event: K, value: TimelineEvents[K]): void {
    for (const listener of this.#sets[event]) listener(value);
  }
}
