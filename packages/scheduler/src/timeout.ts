import { type OpenBox, openBox } from "./box.ts";
import { type Coroutine, nameCoroutine } from "./coroutine.ts";
import { CancelledError, TimeoutError } from "./errors.ts";
import type { Future } from "./future.ts";
import { getRunningLoop } from "./running.ts";
import type { Task } from "./task.ts";
import { type Handle, TimerHandle } from "./timer.ts";
import { made } from "./unawaited.ts";

/**
 * Runs `body` for at most `seconds`, counted from this call, not from when it is awaited (null: for ever). When they are
 * over, the task is cancelled wherever it stands in `body`, and `TimeoutError` is raised when that has ended. Time that
 * runs out while `body` goes on without waiting does not count. Throws if it is not awaited in a task.
 */
export function timeout<T>(seconds: number | null, body: (scope: Timeout) => Coroutine<T>): Coroutine<T> {
  return timeoutAt(seconds === null ? null : getRunningLoop().time() + seconds, body);
}

/** As `timeout`, with the instant on the loop's clock, in seconds. */
export function timeoutAt<T>(when: number | null, body: (scope: Timeout) => Coroutine<T>): Coroutine<T> {
  return made(limited(when, body));
}

function* limited<T>(when: number | null, body: (scope: Timeout) => Coroutine<T>): Coroutine<T> {
  const scope = enterTimeout(when, []);
  let result: T;
  try {
    result = yield* body(scope);
  } catch (error) {
    throw scope.leaveWith(error);
  }
  scope.leave();
  return result;
}

nameCoroutine(limited, "timeout");

/** @internal Begins a stretch of the running task. `when` is in seconds on the loop's clock, null for never. */
export function enterTimeout(when: number | null, members: readonly Future<unknown>[]): Timeout {
  const task = getRunningLoop().current;
  if (task === null) throw new Error("Timeout should be used inside a task");
  return new Timeout(task, when, members);
}

/**
 * A stretch of a task's code with a deadline: when it passes, the task is cancelled, and on the way out the
 * `CancelledError` becomes a `TimeoutError`, unless somebody else asked for cancellation too.
 */
export class Timeout {
  private readonly task: Task<unknown>;
  private readonly members: readonly Future<unknown>[];
  private readonly cancelling: number;
  private deadline: number | null = null;
  private opened: OpenBox | null = null;
  private handle: Handle | null = null;
  private state: "active" | "expiring" | "expired" | "finished" = "active";

  /** @internal */
  constructor(task: Task<unknown>, when: number | null, members: readonly Future<unknown>[]) {
    this.task = task;
    this.members = members;
    this.cancelling = task.cancelling();
    this.arm(when);
  }

  /** The deadline, in seconds on the loop's clock; null for none. */
  when(): number | null {
    return this.deadline;
  }

  /** True from the deadline on. */
  expired(): boolean {
    return this.state === "expiring" || this.state === "expired";
  }

  /** Moves the deadline, in seconds on the loop's clock; null takes it away. Throws once time is up, and at the end. */
  reschedule(when: number | null): void {
    if (this.state !== "active") throw new Error(`Cannot change state of ${this.state} Timeout`);
    this.handle?.cancel();
    this.opened?.close();
    this.arm(when);
  }

  /** @internal Ends it for a body that returned. */
  leave(): void {
    if (this.end()) this.task.uncancel();
    this.opened?.close();
  }

  /** @internal Ends it for a body that raised; gives what to raise instead. */
  leaveWith(error: unknown): unknown {
    const expired = this.end();
    const cancelled = error instanceof CancelledError;
    this.opened?.close(expired ? "timeout" : cancelled ? "cancelled" : "raised");
    const nobodyElse = expired && this.task.uncancel() <= this.cancelling;
    return nobodyElse && cancelled ? new TimeoutError("", { cause: error }) : error;
  }

  /** Gives whether time ran out. */
  private end(): boolean {
    this.handle?.cancel();
    this.state = this.state === "expiring" ? "expired" : "finished";
    return this.state === "expired";
  }

  private arm(when: number | null): void {
    const { task } = this;
    const { loop } = task;
    this.deadline = when;
    this.opened = openBox(loop, { kind: "timeout", members: this.members, deadline: when });
    const expire = () => this.expire();
    if (when === null) this.handle = null;
    else if (when <= loop.time()) this.handle = loop.callSoon(expire);
    else this.handle = loop.setTimer(new TimerHandle(loop, when, expire, () => `timeout of ${task.label}`));
  }

  private expire(): void {
    this.opened?.trip("timeout", null);
    this.state = "expiring";
    this.task.cancel();
  }
}
