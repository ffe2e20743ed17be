import { lessThan } from "./lessThan.ts";
import type { Store } from "./store.ts";

/** The least item first. Equal items come out in the order in which Python's `heapq` gives them, move for move. */
export class Heap<T> implements Store<T> {
  private readonly items: T[] = [];

  get size(): number {
    return this.items.length;
  }

  put(item: T): void {
    this.items.push(item);
    this.rise(this.items.length - 1, item);
  }

  take(): T {
    const { items } = this;
    const last = items.pop() as T;
    if (items.length === 0) return last;
    const least = items[0] as T;
    this.rise(this.sink(), last);
    return least;
  }

  /** Moves the smaller child up, from the root to a leaf; gives the place that this leaves free. */
  private sink(): number {
    const { items } = this;
    let free = 0;
    for (let child = 1; child < items.length; child = 2 * free + 1) {
      const right = child + 1;
      if (right < items.length && !lessThan(items[child], items[right])) child = right;
      items[free] = items[child] as T;
      free = child;
    }
    return free;
  }

  /** Puts an item where it belongs between the root and a place. */
  private rise(place: number, item: T): void {
    const { items } = this;
    let free = place;
    while (free > 0) {
      const parent = (free - 1) >> 1;
      const above = items[parent] as T;
      if (!lessThan(item, above)) break;
      items[free] = above;
      free = parent;
    }
    items[free] = item;
  }
}
