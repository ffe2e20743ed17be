import type { Future } from "./future.ts";

/** Who is called, one turn later, when a future settles. */
export interface Waiter {
  /** @internal True for a task: it stands in the ready queue itself, and not behind the future. */
  readonly isTask: boolean;
  /** @internal The future has just settled. `wake` follows in a later turn. */
  settled(future: Future<unknown>): void;
  /** @internal */
  wake(future: Future<unknown>): void;
  /** True for one who is not to be called when the future settles, at present. */
  readonly idle?: boolean;
  /** Somebody has come to wait behind it, or it was taken out because it was idle. */
  overtaken?(future: Future<unknown>): void;
}
