import { type Site, Trace, toJSON, validateBatch } from "@interleave/trace";
import { loadPyodide, type PyodideAPI } from "pyodide";
import { vi } from "vitest";
import type { Watcher } from "../computation.ts";
import { ProblemError } from "../problem.ts";
import type { Modern, RunEnd, RunValue } from "../runtime.ts";
import { PythonComputation } from "./computation.ts";
import { addModules, CONDITIONS } from "./load.ts";

// An interpreter for each test: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

type Options = Parameters<typeof loadPyodide>[0];

const first = await loadPyodide({ ...CONDITIONS, _makeSnapshot: true } as Options);
addModules(first);
const image = first.makeMemorySnapshot();

/** An interpreter as a run finds it. */
export function freshInterpreter(): Promise<PyodideAPI> {
  return loadPyodide({ ...CONDITIONS, _loadSnapshot: image } as Options);
}

/** What a run in Python came to, in a process of its own kind: the same computation as in a worker, without the sandbox. */
export interface PythonRun {
  trace: Trace;
  sites: readonly Site[];
  end: RunEnd | null;
  /** What was run in the place of a source in an old dialect. */
  modern: Modern | null;
  /** The trace as a file's text. */
  text: string;
}

const unwatched: Watcher = { stepped: () => {}, looping: () => {} };

export async function runPython(
  source: string,
  more: Partial<RunValue> = {},
  horizon = Number.POSITIVE_INFINITY,
  watcher = unwatched,
): Promise<PythonRun> {
  const python = await freshInterpreter();
  const trace = new Trace();
  let end: RunEnd | null = null;
  let modern: Modern | null = null;
  try {
    const run = { runtime: "python", source, seed: 0, inputs: [], ...more };
    const computation = new PythonComputation(python, { now: 0 }, run, watcher);
    trace.sites = computation.sites;
    modern = computation.modern;
    let step = computation.next();
    while (typeof step === "number" && step <= horizon) step = computation.next();
    const batch = computation.take();
    validateBatch(batch, trace);
    trace.append(batch);
    end = typeof step === "number" ? null : step;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    end = { result: null, problem: error.problem, turns: 0 };
  }
  trace.complete = end !== null;
  return { trace, sites: trace.sites, end, modern, text: toJSON(trace) };
}
