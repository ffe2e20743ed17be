import type { OpenBox } from "./box.ts";
import { Future } from "./future.ts";
import type { ReadyCause } from "./instrument.ts";
import type { EventLoop } from "./loop.ts";

/** What a task suspends on inside a `wait`, an `asCompleted` or a `taskGroup`: instruments are told of the box, and not of this. */
export abstract class BoxWait extends Future<void> {
  protected readonly opened: OpenBox | null;

  constructor(loop: EventLoop, opened: OpenBox | null) {
    super(loop);
    this.opened = opened;
  }

  override get box(): OpenBox | null {
    return this.opened;
  }

  override get hidden(): boolean {
    return true;
  }

  override get wakeCause(): ReadyCause {
    return this.opened?.why === "timeout" ? "timer" : "future";
  }
}
