import type { EventBatch, Site } from "@interleave/trace";
import type { RunProblem } from "./problem.ts";

/** Something that the person did while the run played: part of the run's value, so that it happens again in every replay. */
export interface Input {
  /** Virtual seconds. */
  at: number;
  kind: "send" | "cancel";
  /** The inbox's name, or the task's name. */
  target: string;
  text?: string;
}

/** What a run may use before it is ended. Each is named in the message that the person sees when it is hit. */
export interface Limits {
  /** Events recorded. */
  events: number;
  /** Tasks alive at once. */
  liveTasks: number;
  /** Real seconds that a scenario may compute without coming back to the loop's driver. */
  quietSeconds: number;
  /** Printed lines kept; what is printed after them is dropped. */
  prints: number;
  /** Characters of a task's name. */
  name: number;
}

/** The five things that a trace is a function of. */
export interface RunValue {
  /** The runtime's id. */
  runtime: string;
  source: string;
  /** An integer; the same seed gives the same `Math.random`. */
  seed: number;
  inputs: readonly Input[];
  limits?: Partial<Limits>;
}

/** What a run came to. */
export interface RunEnd {
  /** Safe text of what `main` returned; null when it did not return. */
  result: string | null;
  /** Null when all is well. */
  problem: RunProblem | null;
  /** Turns of the loop; 0 where the run was ended from outside. */
  turns: number;
}

/** How far a runtime has come that must be fetched before its first run. */
export interface Loading {
  stage: "fetching" | "starting";
  /** Bytes fetched. */
  loaded: number;
  /** Bytes to fetch; 0 while not known. */
  total: number;
}

/** A program in an old dialect of its language, as it would be written today: line for line. */
export interface Modern {
  source: string;
  /** A sentence for each thing that has changed. */
  notes: readonly string[];
}

/** Who wants to hear of a run. Nothing is called after `onEnd`, and `onEnd` is called exactly once. */
export interface RunListener {
  /** Once, before the first batch. */
  onSites(sites: Site[]): void;
  /**
   * Comes from where a stranger's code runs: whoever keeps the trace checks it (`validateBatch`) before appending. Throwing
   * refuses it, and ends the run with the problem `crashed`.
   */
  onBatch(batch: EventBatch): void;
  onEnd(end: RunEnd): void;
  /** The source is in an old dialect, and is run as this. */
  onModern?(modern: Modern): void;
  /** The runtime itself is still on its way, and how far it has come; null once it is there. */
  onLoading?(loading: Loading | null): void;
  /** The loop has stood in one step for this many real seconds; the line, where it is known. */
  onBusy?(info: { seconds: number; line?: number }): void;
  /** Everything up to this instant (virtual seconds) has been computed and has arrived. */
  onHorizon?(seconds: number): void;
}

export interface RunHandle {
  /** Lets the run be computed up to this instant (virtual seconds); never takes back what was allowed before. */
  extend(toSeconds: number): void;
  /** Ends it at once, whatever the scenario does; `onEnd` gets the problem `stopped` before this returns. */
  stop(): void;
}

/** A language that scenarios can be written in. */
export interface Runtime {
  readonly id: string;
  readonly label: string;
  /** Of a scenario's file, without the dot. */
  readonly extension: string;
  /** Makes the next start fast: prepares a spare sandbox. */
  warm(): void;
  /** Computes the run up to `horizon` (virtual seconds) and waits there for `extend`. */
  start(run: RunValue, horizon: number, listener: RunListener): RunHandle;
  /** Stops what runs and lets go of the spare. */
  dispose(): void;
}
