import { Condition } from "./condition.ts";
import type { Coroutine } from "./coroutine.ts";
import { BrokenBarrierError } from "./errors.ts";
import { LoopBound } from "./loopBound.ts";
import { coroutineMethods } from "./unawaited.ts";

/** Lets nobody through before so many have come; then all of them at once, and it can be used again. */
export class Barrier extends LoopBound {
  protected readonly kind = "barrier";
  /** How many it takes. */
  readonly parties: number;
  private readonly condition = new Condition();
  private state: "filling" | "draining" | "resetting" | "broken" = "filling";
  private count = 0;

  /** Throws `RangeError` for fewer than one. */
  constructor(parties: number) {
    super();
    if (parties < 1) throw new RangeError("parties must be > 0");
    this.parties = parties;
    this.condition.partOf(this, "wait");
  }

  /** How many wait for it to be full. */
  get nWaiting(): number {
    return this.state === "filling" ? this.count : 0;
  }

  /** Whether `abort` was called. */
  get broken(): boolean {
    return this.state === "broken";
  }

  /**
   * Waits for the others; the last to come doesn't wait at all. Gives a number from 0, in order of arrival.
   * Throws `BrokenBarrierError` when it is reset or aborted meanwhile, and once it has been aborted.
   */
  *wait(): Coroutine<number> {
    return yield* this.condition.with(() => this.pass());
  }

  /** Sends those who wait away with a `BrokenBarrierError`; it can be used again when they have gone. */
  *reset(): Coroutine<void> {
    yield* this.condition.acquire();
    this.state = this.count > 0 ? "resetting" : "filling";
    this.heard()?.signal("reset", this.condition.asleep);
    this.condition.notifyAll();
    this.condition.release();
  }

  /** Breaks it for good: those who wait, and everybody who comes, get a `BrokenBarrierError`. */
  *abort(): Coroutine<void> {
    yield* this.condition.acquire();
    this.state = "broken";
    this.heard()?.signal("aborted", this.condition.asleep);
    this.condition.notifyAll();
    this.condition.release();
  }

  override toString(): string {
    const waiters = this.broken ? "" : `, waiters:${this.nWaiting}/${this.parties}`;
    return `<Barrier [${this.state}${waiters}]>`;
  }

  protected override get limit(): number {
    return this.parties;
  }

  private *pass(): Coroutine<number> {
    yield* this.condition.waitFor(() => this.state !== "draining" && this.state !== "resetting");
    if (this.broken) throw new BrokenBarrierError("Barrier aborted");
    const index = this.count++;
    try {
      if (this.count === this.parties) this.open();
      else yield* this.waitUntilOpen();
      return index;
    } finally {
      this.count--;
      this.leave();
    }
  }

  private open(): void {
    this.state = "draining";
    this.heard()?.signal("opened", this.condition.asleep);
    this.condition.notifyAll();
  }

  private *waitUntilOpen(): Coroutine<void> {
    yield* this.condition.waitFor(() => this.state !== "filling");
    if (this.state !== "draining") throw new BrokenBarrierError("Abort or reset of barrier");
  }

  /** Who leaves last lets those in who came meanwhile. */
  private leave(): void {
    if (this.count > 0) return;
    if (!this.broken) this.state = "filling";
    const heard = this.heard();
    const woken = heard === null ? [] : this.condition.asleep;
    if (woken.length > 0) heard?.signal("drained", woken);
    this.condition.notifyAll();
  }
}

coroutineMethods(Barrier, "wait", "reset", "abort");
