import type { Task } from "@interleave/scheduler";
import { type Operation, operations } from "../program/operation.ts";

/** What a task can be found waiting in; the other operations never wait, or have no wait of their own. */
export const pendable = [
  "not started",
  "sleep(0)",
  "sleep",
  "waitFor",
  "await",
  "gather",
  "shield",
  "wait",
  "asCompleted",
  "end of taskGroup",
  "Lock.acquire",
  "Event.wait",
  "Condition.acquire",
  "Condition.wait",
  "Condition.waitFor",
  "Semaphore.acquire",
  "Barrier.wait",
  "Queue.put",
  "Queue.get",
  "Queue.join",
] as const satisfies readonly (Operation | "not started")[];

export type Pendable = (typeof pendable)[number];

/**
 * Counts which operations met in programs that ran: one while another task waited in the other, and one after the
 * other in the same task.
 */
export class Pairs {
  readonly #during = new Map<string, number>();
  readonly #after = new Map<string, number>();
  /** Of the tasks of the program that runs: what each of them did last, or that it has not started. */
  readonly #last = new Map<Task<unknown>, Operation | "not started" | null>();

  /** The next program begins. */
  begin(): void {
    this.#last.clear();
  }

  created(task: Task<unknown>): void {
    this.#last.set(task, "not started");
  }

  stepped(task: Task<unknown>): void {
    if (this.#last.get(task) === "not started") this.#last.set(task, null);
  }

  ended(task: Task<unknown>): void {
    this.#last.delete(task);
  }

  /** The task begins an operation: all others wait. */
  begins(task: Task<unknown>, operation: Operation): void {
    for (const [other, last] of this.#last) if (other !== task) raise(this.#during, operation, last);
    raise(this.#after, operation, this.#last.get(task) ?? null);
    this.#last.set(task, operation);
  }

  /** How often `operation` began while another task waited in `pending`. */
  during(pending: Pendable, operation: Operation): number {
    return this.#during.get(`${pending}, ${operation}`) ?? 0;
  }

  /** How often a task began `operation` after `before`. */
  after(before: Operation, operation: Operation): number {
    return this.#after.get(`${before}, ${operation}`) ?? 0;
  }

  /** Pairs that can meet and never did, in words. */
  get holes(): readonly string[] {
    return operations.flatMap((operation) => [
      ...pendable
        .filter((pending) => this.during(pending, operation) === 0)
        .map((pending) => `${operation} while another task is at ${pending}`),
      ...operations
        .filter((before) => this.after(before, operation) === 0)
        .map((before) => `${before}, then ${operation}`),
    ]);
  }
}

function raise(counts: Map<string, number>, operation: Operation, other: string | null): void {
  if (other === null) return;
  const key = `${other}, ${operation}`;
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
