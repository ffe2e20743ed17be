import { Heap } from "./heap.ts";
import { Queue } from "./queue.ts";
import type { Store } from "./store.ts";

/**
 * A queue that gives the least item first. Items are mostly `[priority, what]`: numbers, strings, and lists of them, which
 * are compared item by item as Python does. `put` throws `TypeError` for items that can't be compared.
 */
export class PriorityQueue<T> extends Queue<T> {
  protected override makeStore(): Store<T> {
    return new Heap();
  }
}
