import type { Coroutine } from "./coroutine.ts";
import { Line } from "./line.ts";
import { LoopBound } from "./loopBound.ts";
import type { Task } from "./task.ts";
import { coroutineMethods } from "./unawaited.ts";

/** A flag that can be waited for. It is not set at first. */
export class Event extends LoopBound {
  protected readonly kind = "event";
  private flag = false;
  private readonly line = new Line();

  /** Whether it is set. */
  isSet(): boolean {
    return this.flag;
  }

  /** Wakes everybody who waits, in the order in which they came, even if it is cleared before they run. */
  set(): void {
    if (this.flag) return;
    this.flag = true;
    this.heard()?.signal("set", this.line.asleep());
    this.line.wake(Infinity);
  }

  /** Whoever comes from now on waits for the next `set`. */
  clear(): void {
    if (this.flag) this.heard()?.signal("cleared");
    this.flag = false;
  }

  /** @internal The tasks that `set` would wake. */
  get asleep(): Task<unknown>[] {
    return this.line.asleep();
  }

  /** Waits until it is set; not at all if it is set by now. Gives true. */
  *wait(): Coroutine<true> {
    if (this.flag) return true;
    const place = this.place("wait");
    this.line.push(place);
    try {
      yield* place;
    } finally {
      this.line.remove(place);
    }
    return true;
  }

  override toString(): string {
    const waiters = this.line.length > 0 ? `, waiters:${this.line.length}` : "";
    return `<Event [${this.flag ? "set" : "unset"}${waiters}]>`;
  }
}

coroutineMethods(Event, "wait");
