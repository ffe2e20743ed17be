import { LIMITS } from "./limits.ts";
import type { RecordWriter } from "./recordWriter.ts";

/** Numbers chains of places, each only once: a loop suspends at the same few places over and over. */
export class ChainList {
  private readonly writer: RecordWriter;
  /** Places after one another form a tree; the key is the node before, and the place. */
  private readonly nodes = new Map<number, number>();
  private readonly lists: (number | undefined)[] = [];
  private lastNode = 0;
  private none = -1;

  constructor(writer: RecordWriter) {
    this.writer = writer;
  }

  /** Of no places at all. */
  get numberOfNone(): number {
    if (this.none === -1) this.none = this.writer.list([]);
    return this.none;
  }

  number(chain: readonly number[]): number {
    if (chain.length === 0) return this.numberOfNone;
    let node = 0;
    for (let at = 0; at < chain.length; at += 1) node = this.after(node, chain[at] as number);
    const known = this.lists[node];
    if (known !== undefined) return known;
    const number = this.writer.list([...chain]);
    this.lists[node] = number;
    return number;
  }

  private after(node: number, place: number): number {
    // Places count from -1 and stay below the limit, so that a node and a place make one number.
    const key = node * LIMITS.places + place + 1;
    let next = this.nodes.get(key);
    if (next === undefined) {
      this.lastNode += 1;
      next = this.lastNode;
      this.nodes.set(key, next);
    }
    return next;
  }
}
