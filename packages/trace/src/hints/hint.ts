import type { Lane } from "../model.ts";
import type { Trace } from "../trace.ts";

/** A stretch of a lane, from one event to another; `toSeq` is -1 where it never ended. */
export interface Stretch {
  task: number;
  fromSeq: number;
  toSeq: number;
}

/** One thing that a run could do better, or that went wrong in it. */
export interface Finding {
  /** The hint's. */
  id: string;
  /** One or two sentences. */
  message: string;
  /** Seconds of virtual time that it cost, 0 where nothing can be said. */
  costSeconds: number;
  /** Where it shows, the most telling first. */
  where: readonly Stretch[];
  /**
   * What the stretches are, where they can be drawn: `idle` results, each from its end until it was read, or the waits of a
   * `circle`, each task's for the next one's and the last one's for the first.
   */
  drawn?: "idle" | "circle";
  /** Index into the trace's sites, -1 for no place. */
  site: number;
  /** The event that makes it known: before, it is not to be told. */
  seq: number;
  /** Id of the scenario that teaches it, null if none does. */
  lesson: string | null;
}

/** Looks for one kind of thing in a trace. */
export type Hint = HintOfRun | HintOfLane;

interface Known {
  readonly id: string;
  /** Id of the scenario that teaches it. */
  readonly lesson: string | null;
}

/** Looks through a whole run in one go, which should take no time that grows with its spans. */
export interface HintOfRun extends Known {
  /**
   * What it finds, in order of events. With the scenario's source it can see which results are used; without, it takes calls
   * to be independent and says so.
   */
  check(trace: Trace, source?: string): Finding[];
}

/** Looks through one lane after the other, so that a page can breathe between two. */
export interface HintOfLane extends Known {
  checkLane(trace: Trace, lane: Lane, source?: string): Finding[];
}
