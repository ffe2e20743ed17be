import type { Loading, Modern, RunHandle, RunProblem, Runtime, RunValue } from "@interleave/runner";
import { Trace, validateBatch } from "@interleave/trace";
import type { Reach } from "./advance.ts";
import type { Drawn } from "./finishedRun.ts";
import type { Busy } from "./state.ts";

export interface RunEnd {
  result: string | null;
  problem: RunProblem | null;
}

/** Whom a run tells how it goes. */
export interface RunWatcher {
  /** The first events are there: there is something to draw. */
  began(run: LiveRun): void;
  grew(run: LiveRun): void;
  busy(run: LiveRun, busy: Busy): void;
  /** The source is in an old dialect. */
  modern(modern: Modern): void;
  /** The language itself is on its way; null once it is there. */
  loading(loading: Loading | null): void;
  over(run: LiveRun, end: RunEnd): void;
}

/** One run being computed, and the trace that grows out of it. */
export class LiveRun implements Drawn {
  readonly value: RunValue;
  readonly trace = new Trace();
  over = false;
  began = false;
  private watcher: RunWatcher;
  private handle: RunHandle;
  private horizon: number;
  private reached = 0;

  constructor(runtime: Runtime, value: RunValue, horizon: number, watcher: RunWatcher) {
    this.value = value;
    this.watcher = watcher;
    this.horizon = horizon;
    this.handle = runtime.start(value, horizon, {
      onSites: (sites) => {
        this.trace.sites = sites;
      },
      onBatch: (batch) =>
        this.take(() => {
          validateBatch(batch, this.trace);
          this.trace.append(batch);
        }),
      onHorizon: (seconds) =>
        this.take(() => {
          this.reached = Math.max(this.reached, seconds);
          this.trace.passTo(this.reached);
        }),
      onBusy: (busy) => {
        if (!this.over) watcher.busy(this, busy);
      },
      onModern: (modern) => {
        if (!this.over) watcher.modern(modern);
      },
      onLoading: (loading) => {
        if (!this.over) watcher.loading(loading);
      },
      onEnd: ({ result, problem }) => this.end({ result, problem }),
    });
  }

  get reach(): Reach {
    return { to: this.trace.end, over: this.over, resting: this.resting };
  }

  /** It stands at its horizon: nothing more will come until it is extended. */
  get resting(): boolean {
    return this.over || this.reached >= this.horizon;
  }

  get until(): number {
    return this.horizon;
  }

  extend(to: number): void {
    if (this.over || to <= this.horizon) return;
    this.horizon = to;
    this.handle.extend(to);
  }

  /** Ends it where it is; what was drawn stays. */
  stop(): void {
    if (this.over) return;
    this.handle.stop();
    this.end({ result: null, problem: { kind: "stopped", message: "Stopped before it had ended." } });
  }

  private take(add: () => void): void {
    if (this.over) return;
    // What it throws ends the run: whoever brought it sees to that.
    add();
    if (!this.began && this.trace.length > 0) {
      this.began = true;
      this.watcher.began(this);
    }
    this.watcher.grew(this);
  }

  private end(end: RunEnd): void {
    if (this.over) return;
    this.over = true;
    this.trace.complete = true;
    this.watcher.over(this, end);
  }
}
