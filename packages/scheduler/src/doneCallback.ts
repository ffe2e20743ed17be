import type { Context } from "./context.ts";
import type { Future } from "./future.ts";
import type { Waiter } from "./waiter.ts";

/** A function given to `addDoneCallback`. */
export class DoneCallback implements Waiter {
  readonly isTask = false;
  readonly fn: (future: Future<unknown>) => void;
  private readonly context: Context | null;

  constructor(fn: (future: Future<unknown>) => void, context: Context | null) {
    this.fn = fn;
    this.context = context;
  }

  settled(): void {}

  wake(future: Future<unknown>): void {
    future.loop.guard(() => this.fn(future), this.context);
  }
}
