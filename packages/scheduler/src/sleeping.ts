import { Future } from "./future.ts";
import type { ReadyCause } from "./instrument.ts";
import type { EventLoop } from "./loop.ts";
import { FINISHED, PENDING } from "./state.ts";
import { TimerHandle } from "./timer.ts";
import type { Timed } from "./timerHeap.ts";
import type { Waiter } from "./waiter.ts";

/** The future of one sleep, and its timer in one: it stands in the heap itself. */
export class Sleeping extends Future<unknown> implements Timed {
  readonly seconds: number;
  scheduled = false;
  /** The timer was cancelled, or is over. */
  lapsed = false;
  /** The timer as the instruments know it; null where there are none. */
  private shown: TimerHandle | null = null;

  /** Throws `RangeError` for NaN. */
  constructor(loop: EventLoop, seconds: number, result: unknown) {
    if (Number.isNaN(seconds)) throw new RangeError("Invalid delay: NaN (not a number)");
    super(loop);
    this.seconds = seconds;
    this.held = result;
  }

  /** Sets the timer. Only now, when its task has suspended: a stack that overflows must not leave half a timer behind. */
  override addWaiter(waiter: Waiter): void {
    if (this.waiters === null) this.setTimer();
    super.addWaiter(waiter);
  }

  override get reason(): string {
    return `sleep(${this.seconds})`;
  }

  override get hidden(): boolean {
    return true;
  }

  override get wakeCause(): ReadyCause {
    return "timer";
  }

  /** Its time has come; or, where several wait, they are called. */
  override run(): void {
    if (this.lapsed) {
      super.run();
      return;
    }
    this.lapsed = true;
    if (this.shown === null) this.release();
    else this.shown.run();
  }

  /** @internal Its task goes on without it. */
  override throw(error: unknown): never {
    this.stopTimer();
    throw error;
  }

  /** @internal */
  return(value: unknown): { done: true; value: unknown } {
    this.stopTimer();
    return { done: true, value };
  }

  private stopTimer(): void {
    if (this.lapsed) return;
    this.lapsed = true;
    if (this.scheduled) this.loop.timers.noteCancelled();
    this.shown?.cancel();
  }

  private setTimer(): void {
    const { loop } = this;
    const when = loop.time() + this.seconds;
    this.scheduled = true;
    if (loop.hooks === null) {
      loop.addTimer(this, when, ++loop.lastTimer);
      return;
    }
    const shown = new TimerHandle(
      loop,
      when,
      () => this.release(),
      () => this.reason,
    );
    shown.scheduled = false;
    this.shown = shown;
    loop.addTimer(this, when, shown.id);
    loop.hooks?.timerSet(shown, shown.owner);
  }

  private release(): void {
    if (this.state === PENDING) this.settle(FINISHED, this.held);
  }
}
