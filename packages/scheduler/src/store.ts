/** Where a queue keeps its items, and which one it gives next. */
export interface Store<T> {
  readonly size: number;
  put(item: T): void;
  /** Only while `size > 0`. */
  take(): T;
}

/** First in, first out. A ring, because `Array#shift` copies. */
export class Fifo<T> implements Store<T> {
  private ring: (T | undefined)[] = new Array<T | undefined>(8).fill(undefined);
  private head = 0;
  private count = 0;

  get size(): number {
    return this.count;
  }

  put(item: T): void {
    if (this.count === this.ring.length) this.grow();
    const { ring, count } = this;
    ring[(this.head + count) & (ring.length - 1)] = item;
    this.count = count + 1;
  }

  /** What is taken next. */
  get first(): T {
    return this.ring[this.head] as T;
  }

  take(): T {
    const { ring, head } = this;
    const item = ring[head] as T;
    ring[head] = undefined;
    this.head = (head + 1) & (ring.length - 1);
    this.count--;
    return item;
  }

  private grow(): void {
    const { ring, head } = this;
    this.ring = ring.slice(head).concat(ring.slice(0, head), new Array<undefined>(ring.length).fill(undefined));
    this.head = 0;
  }
}

/** Last in, first out. */
export class Stack<T> implements Store<T> {
  private readonly items: T[] = [];

  get size(): number {
    return this.items.length;
  }

  put(item: T): void {
    this.items.push(item);
  }

  take(): T {
    return this.items.pop() as T;
  }
}
