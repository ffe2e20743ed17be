/** What stands in the ready queue: a task's next step, a settled future's callbacks, or a plain handle. */
export interface Ready {
  /** @internal Its turn has come. */
  run(): void;
}

/** First in, first out. A ring, because `Array#shift` copies. */
export class ReadyQueue {
  private ring: (Ready | null)[] = new Array<Ready | null>(64).fill(null);
  private head = 0;
  length = 0;

  push(entry: Ready): void {
    if (this.length === this.ring.length) this.grow();
    const { ring, length } = this;
    ring[(this.head + length) & (ring.length - 1)] = entry;
    this.length = length + 1;
  }

  /** Takes the first entry. Only while `length > 0`. */
  shift(): Ready {
    const { ring, head } = this;
    const entry = ring[head] as Ready;
    ring[head] = null;
    this.head = (head + 1) & (ring.length - 1);
    this.length--;
    return entry;
  }

  *[Symbol.iterator](): Generator<Ready, void, void> {
    for (let at = 0; at < this.length; at++) yield this.ring[(this.head + at) & (this.ring.length - 1)] as Ready;
  }

  clear(): void {
    this.ring.fill(null);
    this.head = this.length = 0;
  }

  private grow(): void {
    const { ring, head } = this;
    const larger = new Array<Ready | null>(ring.length * 2).fill(null);
    for (let at = 0; at < ring.length; at++) larger[at] = ring[(head + at) & (ring.length - 1)] as Ready;
    this.ring = larger;
    this.head = 0;
  }
}
