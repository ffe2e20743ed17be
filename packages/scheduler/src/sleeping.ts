import { FINISHED, Future, PENDING } from "./future.ts";
import type { ReadyCause } from "./instrument.ts";
import type { EventLoop } from "./loop.ts";
import { TimerHandle } from "./timer.ts";
import type { Timed } from "./timerHeap.ts";

/** The future of one sleep, and its timer in one: it stands in the heap itself. */
export class Sleeping extends Future<unknown> implements Timed {
  readonly seconds: number;
  scheduled = true;
  /** The timer was cancelled, or is over. */
  lapsed = false;
  /** The timer as the instruments know it; null where there are none. */
  private readonly shown: TimerHandle | null;

  /** Sets the timer. Throws `RangeError` for NaN. */
  constructor(loop: EventLoop, seconds: number) {
    super(loop);
    this.seconds = seconds;
    const when = loop.time() + seconds;
    if (loop.hooks === null) {
      this.shown = null;
      loop.addTimer(this, when, ++loop.lastTimer);
    } else {
      this.shown = new TimerHandle(
        loop,
        when,
        () => this.release(),
        () => this.reason,
      );
      this.shown.scheduled = false;
      loop.addTimer(this, when, this.shown.id);
      loop.hooks?.timerSet(this.shown, this.shown.owner);
    }
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

  stopTimer(): void {
    if (this.lapsed) return;
    this.lapsed = true;
    if (this.scheduled) this.loop.timers.noteCancelled();
    this.shown?.cancel();
  }

  private release(): void {
    if (this.state === PENDING) this.settle(FINISHED, undefined);
  }
}
