import type { EventBatch, Site } from "@interleave/trace";
import type { Modern, RunEnd, RunValue } from "./runtime.ts";

/** Told of a run while one of its steps is under way: whoever drives it has no other chance to look. */
export interface Watcher {
  /** A task's step has ended. */
  stepped(): void;
  /** A loop in the scenario is running in this line. What this throws is thrown in that loop. */
  looping(line: number): void;
}

/** A run that is being computed, piece by piece. Knows no real time and never waits. */
export interface Computation {
  readonly sites: Site[];
  /** What is run in the place of a source in an old dialect. */
  readonly modern?: Modern | null;
  /** How much is recorded that `take` has not given yet: in events, a long text being worth several. */
  readonly waiting: number;
  /** How the run has ended in the middle of a step, because of a limit, or because it waits for the person; null while it has not. */
  readonly cut: RunEnd | null;
  /**
   * Computes one piece. A number is the virtual instant, in seconds, to which the next call will jump: the present one when
   * it has only paused for breath.
   */
  next(): number | RunEnd;
  take(): EventBatch;
}

/**
 * Prepares a run: one function for each language.
 * @throws ProblemError when there is nothing to run
 */
export type Prepare = (run: RunValue, watcher: Watcher) => Computation;
