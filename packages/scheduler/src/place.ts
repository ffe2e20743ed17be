import { Future } from "./future.ts";
import type { EventLoop } from "./loop.ts";
import type { LoopBound } from "./loopBound.ts";

/** The future of one who waits at a lock, an event, a queue, ...; stands in a `Line`. */
export class Place extends Future<unknown> {
  private readonly at: LoopBound;
  private readonly call: string;
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

  override get reason(): string {
    return this.at.reasonOf(this.call);
  }

  override get hidden(): boolean {
    return true;
  }
}
