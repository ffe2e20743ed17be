import type { PyodideAPI } from "pyodide";
import type { PyBuffer } from "pyodide/ffi";
import { limitsOf } from "../limits.ts";
import type { RunProblem } from "../problem.ts";
import type { Modern, RunValue } from "../runtime.ts";

/** What a run in Python tells its host. */
export interface Host {
  /** A step has ended; so many events are recorded by now. */
  stepped(events: number): void;
  /** A loop of the scenario goes round in this line; so many events are recorded by now. */
  looping(line: number, events: number): void;
  /** What was recorded: records as bytes, new strings, new lists. */
  batch(records: PyBuffer, strings: string, lists: string): void;
  /** The run has hit a limit (`RunProblem`), and is at its end. */
  broken(problem: string): void;
  /** Virtual time has come to this instant, in seconds. */
  moved(seconds: number): void;
}

/** The table of places, and for a program in an old dialect what is run in its place; or why nothing can run. */
export type Prepared =
  | { sites: [kind: string, fn: string, line: number, col: number, endLine: number, endCol: number][]; modern?: Modern }
  | { problem: RunProblem };

/** `scenario_run.Run`, as it is seen from here. Texts are JSON. */
export interface InterpreterRun {
  /** `Prepared`. */
  prepare(): string;
  /** Computes one piece: the instant to which the next jumps, or how the run ended (`RunEnd`). */
  step(): number | string;
  /** Gives the host a batch of what was recorded since the last time. */
  take(): void;
}

/** Makes a run in an interpreter that has none. */
export function openRun(python: PyodideAPI, { source, seed, inputs, limits }: RunValue, host: Host): InterpreterRun {
  const { Run } = python.pyimport("scenario_run") as { Run(...given: unknown[]): InterpreterRun };
  return Run(source, seed, JSON.stringify(limitsOf(limits)), JSON.stringify(inputs), host);
}
