import type { Trace } from "@interleave/trace";
import type { Reach } from "./advance.ts";

/** A run that is drawn: one that may still grow, or one that came as a file. */
export interface Drawn {
  readonly trace: Trace;
  readonly reach: Reach;
  /** Nothing will follow. */
  readonly over: boolean;
  /** Seconds of virtual time that it was asked to be computed to. */
  readonly until: number;
  extend(to: number): void;
}

/** A run that was recorded earlier. */
export class FinishedRun implements Drawn {
  readonly trace: Trace;
  readonly over = true;

  constructor(trace: Trace) {
    this.trace = trace;
  }

  get reach(): Reach {
    return { to: this.trace.end, over: true, resting: true };
  }

  get until(): number {
    return this.trace.end;
  }

  /** Has no effect: what was not recorded cannot be had. */
  extend(): void {}
}
