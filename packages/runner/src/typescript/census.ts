import type { Instrument, Task } from "@interleave/scheduler";
import { limitProblem } from "../limitProblem.ts";
import type { RunProblem } from "../problem.ts";
import type { Limits } from "../runtime.ts";

/** Counts what a run uses up, and remembers the first limit that it hit. */
export class Census implements Instrument {
  turns = 0;
  /** The limit that ends the run, or whatever else does from within; null while there is none. */
  broken: RunProblem | null = null;
  /** Limits beyond which something is only left out: told if the run ends well. */
  trimmed: RunProblem | null = null;
  private alive = 0;
  private prints = 0;
  private readonly limits: Limits;
  private readonly recorded: { readonly count: number; readonly dropped: number };

  constructor(limits: Limits, recorded: { readonly count: number; readonly dropped: number }) {
    this.limits = limits;
    this.recorded = recorded;
  }

  turnStarted(turn: number): void {
    this.turns = turn;
  }

  taskCreated(task: Task<unknown>): void {
    const { limits } = this;
    if (++this.alive > limits.liveTasks) this.broken ??= limitProblem("liveTasks", limits.liveTasks);
    if (task.name.length > limits.name) this.trimmed ??= limitProblem("name", limits.name);
  }

  taskDone(): void {
    this.alive--;
  }

  stepEnded(): void {
    this.check();
  }

  /** Whether one more line may be kept. */
  mayPrint(): boolean {
    if (++this.prints <= this.limits.prints) return true;
    this.trimmed ??= limitProblem("prints", this.limits.prints);
    return false;
  }

  /** Looks at what grows without anybody's asking. */
  check(): void {
    const { events } = this.limits;
    const { count, dropped } = this.recorded;
    // The recorder may be full earlier: what it drops would never be seen, and the run would go on unheard.
    if (count >= events || dropped > 0) this.broken ??= limitProblem("events", Math.min(count, events));
  }
}
