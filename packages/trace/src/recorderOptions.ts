import type { Task } from "@interleave/scheduler";

/** Who knows where in the source a task stands. Places are indices into the trace's sites, -1 for unknown. */
export interface Places {
  /** Where the code that runs now stands. */
  here(): number;
  /** Every suspended frame of the task, outermost first. */
  chain(task: Task<unknown>): readonly number[];
  /** Where the task that has just returned did so. */
  returned(): number;
  /** Where an error that ended the task came from. */
  ended(task: Task<unknown>, error: unknown): number;
  /** Where the call stands that made a coroutine. */
  made(coroutine: object): number;
}

export interface RecorderOptions {
  places?: Places;
  limits?: {
    /** Events beyond this many are dropped and counted. Default, and at most: what a trace takes. */
    events?: number;
  };
  /** Short text of a task's value or error. Default: `safeText`. */
  textOf?: (value: unknown) => string;
}

const NO_PLACES: readonly number[] = [];

/** Places for who knows none. */
export const NOWHERE: Places = {
  here: () => -1,
  chain: () => NO_PLACES,
  returned: () => -1,
  ended: () => -1,
  made: () => -1,
};
