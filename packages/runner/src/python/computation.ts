import type { EventBatch, Site } from "@interleave/trace";
import type { PyodideAPI } from "pyodide";
import type { Computation, Watcher } from "../computation.ts";
import { ProblemError, type RunProblem } from "../problem.ts";
import type { Modern, RunEnd, RunValue } from "../runtime.ts";
import type { HostClock } from "./hostClock.ts";
import { type InterpreterRun, openRun, type Prepared } from "./interpreterRun.ts";

/** One run of a Python scenario: the first and only one of its interpreter, so that all begin from the same memory. */
export class PythonComputation implements Computation {
  readonly sites: Site[];
  readonly modern: Modern | null;
  cut: RunEnd | null = null;
  private readonly clock: HostClock;
  private readonly run: InterpreterRun;
  private batch: EventBatch = { records: new ArrayBuffer(0), strings: [], lists: [] };
  private recorded = 0;
  private taken = 0;
  private wanted = 0;

  /** @throws ProblemError of kind `syntax` */
  constructor(python: PyodideAPI, clock: HostClock, run: RunValue, watcher: Watcher) {
    this.clock = clock;
    this.run = openRun(python, run, {
      stepped: (events) => {
        this.recorded = events;
        watcher.stepped();
      },
      looping: (line, events) => {
        this.recorded = events;
        watcher.looping(line);
      },
      batch: (records, strings, lists) => {
        const bytes = records.toJs() as Uint8Array<ArrayBuffer>;
        records.destroy();
        const { buffer } = bytes.slice();
        this.batch = { records: buffer, strings: JSON.parse(strings), lists: JSON.parse(lists) };
      },
      broken: (problem) => {
        this.cut = { result: null, problem: JSON.parse(problem) as RunProblem, turns: 0 };
      },
      moved: (seconds) => {
        clock.now = seconds;
      },
    });
    const prepared = JSON.parse(this.run.prepare()) as Prepared;
    if ("problem" in prepared) throw new ProblemError(prepared.problem);
    this.modern = prepared.modern ?? null;
    this.sites = prepared.sites.map(([kind, fn, line, col, endLine, endCol]) => ({
      kind,
      fn,
      line,
      col,
      endLine,
      endCol,
    }));
  }

  get waiting(): number {
    return this.recorded - this.taken;
  }

  next(): number | RunEnd {
    this.clock.now = this.wanted;
    const step = this.run.step();
    if (typeof step === "string") return JSON.parse(step) as RunEnd;
    this.wanted = step;
    return step;
  }

  take(): EventBatch {
    this.run.take();
    this.taken = this.recorded;
    return this.batch;
  }
}
