import type { EventBatch, Site } from "@interleave/trace";
import type { PyodideAPI } from "pyodide";
import type { Computation, Watcher } from "../computation.ts";
import { ProblemError, type RunProblem } from "../problem.ts";
import type { Modern, RunEnd, RunValue } from "../runtime.ts";
import type { HostClock } from "./hostClock.ts";
import { type InterpreterRun, openRun, type Prepared } from "./interpreterRun.ts";

/** Events that the interpreter holds before they are taken over in the middle of a piece. */
const MOST_HELD = 4096;

/** One run of a Python scenario: the first and only one of its interpreter, so that all begin from the same memory. */
export class PythonComputation implements Computation {
  readonly sites: Site[];
  readonly modern: Modern | null;
  cut: RunEnd | null = null;
  private readonly clock: HostClock;
  private readonly run: InterpreterRun;
  /** What the interpreter has given, and nobody has taken yet. */
  private given: EventBatch[] = [];
  /** Events so far: recorded, given by the interpreter, taken. */
  private recorded = 0;
  private drained = 0;
  private taken = 0;
  private wanted = 0;

  /** @throws ProblemError of kind `syntax` */
  constructor(python: PyodideAPI, clock: HostClock, run: RunValue, watcher: Watcher) {
    this.clock = clock;
    this.run = openRun(python, run, {
      stepped: (events) => {
        this.recorded = events;
        if (this.cut || events - this.drained >= MOST_HELD) this.drain();
        watcher.stepped();
      },
      looping: (line, events) => {
        this.recorded = events;
        this.drain();
        watcher.looping(line);
      },
      batch: (records, strings, lists) => {
        const bytes = records.toJs() as Uint8Array<ArrayBuffer>;
        records.destroy();
        const { buffer } = bytes.slice();
        this.given.push({ records: buffer, strings: JSON.parse(strings), lists: JSON.parse(lists) });
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
    return this.drained - this.taken;
  }

  next(): number | RunEnd {
    this.clock.now = this.wanted;
    const step = this.run.step();
    this.drain();
    if (typeof step === "string") return JSON.parse(step) as RunEnd;
    this.wanted = step;
    return step;
  }

  take(): EventBatch {
    this.taken = this.drained;
    return joined(this.given.splice(0));
  }

  /**
   * Takes over what is recorded. Where the interpreter's objects are in memory depends on when this happens, and with that the
   * order of a set of them: so it happens at the same points of every run, however soon or late the page wants something.
   */
  private drain(): void {
    if (this.drained === this.recorded) return;
    this.run.take();
    this.drained = this.recorded;
  }
}

function joined(batches: readonly EventBatch[]): EventBatch {
  const [only] = batches;
  if (only && batches.length === 1) return only;
  const records = new Uint8Array(batches.reduce((sum, batch) => sum + batch.records.byteLength, 0));
  let at = 0;
  for (const batch of batches) {
    records.set(new Uint8Array(batch.records), at);
    at += batch.records.byteLength;
  }
  const { buffer } = records;
  return {
    records: buffer,
    strings: batches.flatMap(({ strings }) => strings),
    lists: batches.flatMap(({ lists }) => lists),
  };
}
