import { type OpenBox, openBox } from "./box.ts";
import { CancelledError, TimeoutError } from "./errors.ts";
import type { Future } from "./future.ts";
import type { Task } from "./task.ts";
import { type Handle, TimerHandle } from "./timer.ts";

/**
 * A stretch of a task's code with a deadline: when it passes, the task is cancelled, and on the way out the
 * `CancelledError` becomes a `TimeoutError`, unless somebody else asked for cancellation too.
 */
export class Timeout {
  private readonly task: Task<unknown>;
  private readonly cancelling: number;
  private readonly opened: OpenBox | null;
  private readonly handle: Handle | null;
  private expired = false;

  /** Begins now. `when` is in seconds on the loop's clock, null for never. */
  constructor(task: Task<unknown>, when: number | null, members: readonly Future<unknown>[]) {
    const { loop } = task;
    this.task = task;
    this.cancelling = task.cancelling();
    this.opened = openBox(loop, { kind: "timeout", members, deadline: when });
    if (when === null) this.handle = null;
    else if (when <= loop.time()) this.handle = loop.callSoon(() => this.expire());
    else
      this.handle = loop.setTimer(
        new TimerHandle(
          loop,
          when,
          () => this.expire(),
          () => `timeout of ${task.label}`,
        ),
      );
  }

  /** Ends it for a body that returned. */
  leave(): void {
    this.handle?.cancel();
    if (this.expired) this.task.uncancel();
    this.opened?.close();
  }

  /** Ends it for a body that raised; gives what to raise instead. */
  leaveWith(error: unknown): unknown {
    this.handle?.cancel();
    const cancelled = error instanceof CancelledError;
    this.opened?.close(this.expired ? "timeout" : cancelled ? "cancelled" : "raised");
    const nobodyElse = this.expired && this.task.uncancel() <= this.cancelling;
    return nobodyElse && cancelled ? new TimeoutError("", { cause: error }) : error;
  }

  private expire(): void {
    this.opened?.trip("timeout", null);
    this.expired = true;
    this.task.cancel();
  }
}
