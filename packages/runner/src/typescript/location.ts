import { CancelledError, DeadlockError, type Instrument, type Problem, type Task } from "@interleave/scheduler";
import { type Places, waitsAtInbox } from "@interleave/trace";
import type { Frame, Position } from "./position.ts";
import type { Throws } from "./throws.ts";

/** A task that waits, and where it does. */
interface Stuck {
  task: string;
  chain: readonly number[];
}

/** Tells the recorder where the scenario is. Must stand before the recorder among the instruments. */
export class Location implements Places, Instrument {
  /** Whose step is under way. */
  task: Task<unknown> | null = null;
  /** The first task of those that wait in a deadlock, and where it does. */
  stuck: Stuck | null = null;
  /** The first of those whom something sent to an inbox would wake there. */
  asking: (Stuck & { reason: string }) | null = null;
  /** Those in whose steps an eager task takes its own first step, and where they are. */
  private readonly outer: { task: Task<unknown>; here: number }[] = [];
  private readonly waiting = new Map<Task<unknown>, readonly number[]>();
  /** Tasks that a `yield` without its star has suspended last, and where that stands. */
  private readonly starless = new Map<Task<unknown>, number>();
  private readonly position: Position;
  private readonly throws: Throws;

  constructor(position: Position, throws: Throws) {
    this.position = position;
    this.throws = throws;
  }

  stepStarted(task: Task<unknown>): void {
    if (this.task !== null) this.outer.push({ task: this.task, here: this.position.here });
    this.task = task;
    this.position.clear();
    this.throws.clear();
  }

  stepEnded(): void {
    if (this.position.starless !== -1 || this.starless.size > 0) this.noteStarless();
    const outer = this.outer.pop();
    if (outer) this.position.clear();
    this.task = outer?.task ?? null;
    this.position.here = outer?.here ?? -1;
  }

  taskDone(task: Task<unknown>): void {
    this.waiting.delete(task);
  }

  problemFound({ kind, task }: Problem): void {
    if (kind !== "deadlock") return;
    if (task) this.stuck = { task: task.label, chain: this.waiting.get(task) ?? [] };
    for (const [each, chain] of this.waiting) {
      const { reason = "" } = each.waitingOn ?? {};
      if (waitsAtInbox(reason)) this.asking ??= { task: each.label, chain, reason };
    }
  }

  here(): number {
    return this.position.here;
  }

  chain(task: Task<unknown>): readonly number[] {
    const chain: number[] = [];
    for (let frame: Frame | null = this.position.suspended; frame !== null; frame = frame.inner) chain.push(frame.site);
    this.waiting.set(task, chain);
    return chain;
  }

  ended(task: Task<unknown>, error: unknown): number {
    if (error instanceof DeadlockError) return this.waiting.get(task)?.at(-1) ?? -1;
    const { thrown, trail } = this.position;
    if (error === undefined && thrown instanceof CancelledError) return trail[0] ?? -1;
    return this.throws.leave(task.label, error, this.position, this.starless.get(task) ?? -1);
  }

  /** Whatever else it has been suspended by is no mistake: an iterator of the program's own may yield what it likes. */
  private noteStarless(): void {
    const { task, position } = this;
    if (task === null) return;
    if (position.starless !== -1 && task.waitingOn === null && !task.done()) this.starless.set(task, position.starless);
    else this.starless.delete(task);
  }

  made(coroutine: object): number {
    return this.position.madeAt.get(coroutine) ?? -1;
  }

  /** Where the task that has just returned did so. */
  returned(): number {
    return this.position.left;
  }
}
