import type { Context } from "./context.ts";
import type { EventLoop } from "./loop.ts";
import type { Ready } from "./ready.ts";
import type { Task } from "./task.ts";
import type { Timed } from "./timerHeap.ts";

/** A callback that the loop will run once. */
export class Handle implements Ready {
  /** @internal */
  readonly loop: EventLoop;
  /** @internal The context that the callback runs in; null for an empty one. */
  readonly context: Context | null;
  private callback: (() => void) | null;

  /** @internal */
  constructor(loop: EventLoop, callback: () => void, context: Context | null = null) {
    this.loop = loop;
    this.callback = callback;
    this.context = context;
  }

  /** The callback will not run. Again is harmless. */
  cancel(): void {
    this.callback = null;
  }

  /** Whether it was cancelled. */
  cancelled(): boolean {
    return this.callback === null;
  }

  /** @internal Called by the loop, in its turn. */
  run(): void {
    if (this.callback !== null) this.loop.guard(this.callback, this.context, this);
  }
}

/** A callback that the loop will run when its clock reaches `when`. */
export class TimerHandle extends Handle implements Timed {
  /** From 1, in the order set: equal deadlines fire in this order. What comes from outside has none, but less than 1. */
  readonly id: number;
  /** Seconds on the loop's clock. */
  readonly when: number;
  /** The task that set it; null for a plain callback. */
  readonly owner: Task<unknown> | null;
  private readonly why: () => string;
  /** @internal Still in the heap. */
  scheduled = true;
  private fired = false;

  /** @internal */
  constructor(
    loop: EventLoop,
    when: number,
    callback: () => void,
    why: () => string,
    context: Context | null = null,
    id = ++loop.lastTimer,
  ) {
    super(loop, callback, context);
    this.id = id;
    this.when = when;
    this.owner = loop.current;
    this.why = why;
  }

  /** @internal */
  get lapsed(): boolean {
    return this.cancelled();
  }

  /** What it is for, in words: `sleep(3)`. */
  get reason(): string {
    return this.why();
  }

  override cancel(): void {
    if (this.fired || this.cancelled()) return;
    super.cancel();
    if (this.scheduled) this.loop.timers.noteCancelled();
    this.loop.hooks?.timerCancelled(this);
  }

  /** @internal */
  override run(): void {
    if (this.cancelled()) return;
    this.fired = true;
    if (this.id > 0) this.loop.hooks?.timerFired(this);
    super.run();
  }
}
