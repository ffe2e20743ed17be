import { Future } from "./future.ts";
import type { EventLoop } from "./loop.ts";
import type { LoopBound, Reason } from "./loopBound.ts";
import { PENDING } from "./state.ts";

/** The future of one who waits at a lock, an event, a queue, ...; stands in a `Line`. */
export class Place extends Future<unknown> {
  private readonly at: LoopBound;
  private call: string;
  /** Once somebody has asked: an instrument does at every wait. */
  private said: Reason | null = null;
  /** @internal The line that it stands in, and its neighbours there. */
  line: object | null = null;
  /** @internal */
  before: Place | null = null;
  /** @internal */
  after: Place | null = null;

  constructor(loop: EventLoop, at: LoopBound, call: string) {
    super(loop);
    this.at = at;
    this.call = call;
  }

  /** Makes it as if new, with a new number, for one more who waits; false if it belongs to another loop. */
  reserve(loop: EventLoop, call: string): boolean {
    if (this.loop !== loop) return false;
    (this as { id: number }).id = ++loop.lastFuture;
    if (this.call !== call) {
      this.call = call;
      this.said = null;
    }
    this.standing = PENDING;
    this.held = undefined;
    return true;
  }

  override get reason(): string {
    this.said ??= this.at.reasonOf(this.call, this.loop);
    return this.said.words;
  }

  override get reasonId(): number {
    return this.said === null ? 0 : this.said.id;
  }

  override get hidden(): boolean {
    return true;
  }
}
