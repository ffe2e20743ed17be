import { Acquirable } from "./acquirable.ts";
import type { Coroutine } from "./coroutine.ts";
import { CancelledError } from "./errors.ts";
import type { Heard } from "./heard.ts";
import { Line } from "./line.ts";
import { Lock } from "./lock.ts";
import type { Task } from "./task.ts";
import { coroutineMethods } from "./unawaited.ts";

/** A lock together with a line of those who wait for something that its holders bring about. */
export class Condition extends Acquirable {
  protected readonly kind = "condition";
  private readonly lock: Lock;
  private readonly line = new Line();

  /** Several conditions can share one lock; without one it has its own. */
  constructor(lock?: Lock) {
    super();
    this.lock = lock ?? new Lock();
    if (lock === undefined) this.lock.partOf(this);
  }

  /** Whether somebody holds the lock. */
  locked(): boolean {
    return this.lock.locked();
  }

  /** As `Lock#acquire`. */
  acquire(): Coroutine<true> {
    return this.lock.acquire();
  }

  /** As `Lock#release`. */
  release(): void {
    this.lock.release();
  }

  /**
   * Releases the lock, waits to be notified, and acquires the lock again. Gives true. Who is cancelled meanwhile holds the
   * lock again too when the `CancelledError` comes. Throws if the lock is not held.
   */
  *wait(): Coroutine<true> {
    if (!this.locked()) throw new Error("cannot wait on un-acquired lock");
    const place = this.place("wait");
    this.release();
    let returned = false;
    try {
      this.line.push(place);
      try {
        yield* place;
      } finally {
        this.line.remove(place);
        yield* this.reacquire();
      }
      returned = true;
      return true;
    } finally {
      // It may have been notified, and does nothing about it: somebody else shall.
      if (!returned) this.passOn();
    }
  }

  /** Waits until `predicate` holds, asking whenever it is notified; gives what the predicate gave. */
  *waitFor<T>(predicate: () => T): Coroutine<T> {
    let result = predicate();
    while (!result) {
      yield* this.wait();
      result = predicate();
    }
    return result;
  }

  /** Wakes the first `n` who wait, each of whom then needs the lock. Throws if the lock is not held. */
  notify(n = 1): void {
    if (!this.locked()) throw new Error("cannot notify on un-acquired lock");
    this.heard()?.signal("notified", this.line.asleep(n));
    this.line.wake(n);
  }

  /** Wakes everybody who waits. Throws if the lock is not held. */
  notifyAll(): void {
    this.notify(this.line.length);
  }

  override toString(): string {
    const waiters = this.line.length > 0 ? `, waiters:${this.line.length}` : "";
    return `<Condition [${this.locked() ? "locked" : "unlocked"}${waiters}]>`;
  }

  /** @internal The tasks that `notifyAll` would wake. */
  get asleep(): Task<unknown>[] {
    return this.line.asleep();
  }

  /** Its own lock's passing is told as its own. */
  protected override heardOfPart(): Heard | null {
    return this.heard();
  }

  private passOn(): void {
    this.heard()?.passedOn(this.line.next);
    this.line.wake(1);
  }

  /** Whatever requests to cancel come, the lock is needed first; the latest is raised afterwards. */
  private *reacquire(): Coroutine<void> {
    let latest: CancelledError | null = null;
    for (;;) {
      try {
        yield* this.acquire();
        break;
      } catch (error) {
        if (!(error instanceof CancelledError)) throw error;
        latest = error;
      }
    }
    if (latest !== null) throw latest;
  }
}

coroutineMethods(Condition, "wait", "waitFor");
