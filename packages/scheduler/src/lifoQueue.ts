import { Queue } from "./queue.ts";
import { Stack, type Store } from "./store.ts";

/** A queue that gives the item that was put last. */
export class LifoQueue<T> extends Queue<T> {
  protected override makeStore(): Store<T> {
    return new Stack();
  }
}
