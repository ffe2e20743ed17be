import { CancelledError, type Instrument, type Task } from "@interleave/scheduler";
import type { Places } from "@interleave/trace";
import type { Frame, Position } from "./position.ts";
import type { Throws } from "./throws.ts";

/** Tells the recorder where the scenario is. Must stand before the recorder among the instruments. */
export class Location implements Places, Instrument {
  /** Whose step is under way. */
  task: Task<unknown> | null = null;
  private readonly position: Position;
  private readonly throws: Throws;

  constructor(position: Position, throws: Throws) {
    this.position = position;
    this.throws = throws;
  }

  stepStarted(task: Task<unknown>): void {
    this.task = task;
    this.position.clear();
  }

  stepEnded(): void {
    this.task = null;
    this.position.here = -1;
  }

  here(): number {
    return this.position.here;
  }

  chain(): number[] {
    const chain: number[] = [];
    for (let frame: Frame | null = this.position.suspended; frame !== null; frame = frame.inner) chain.push(frame.site);
    return chain;
  }

  ended(task: Task<unknown>, error: unknown): number {
    const { thrown, trail } = this.position;
    if (error === undefined && thrown instanceof CancelledError) return trail[0] ?? -1;
    return this.throws.leave(labelOf(task), error, this.position);
  }

  /** Where the task that has just returned did so. */
  returned(): number {
    return this.position.left;
  }
}

/** The name given to a task; else its coroutine's. */
function labelOf(task: Task<unknown>): string {
  return /^Task-\d+$/.test(task.name) ? task.coroutineName : task.name;
}
