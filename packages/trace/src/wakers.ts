import type { TraceEvent } from "./events.ts";

/** Learns, event by event, who will turn out to have woken whom. */
export class Wakers {
  readonly #isTask: (future: number) => boolean;
  readonly #settledBy = new Map<number, number>();
  readonly #cancelledBy = new Map<number, number>();
  /** The box in which a task waits, and the member that decided a box. */
  readonly #boxOf = new Map<number, number>();
  readonly #decidedBy = new Map<number, number>();

  constructor(isTask: (future: number) => boolean) {
    this.#isTask = isTask;
  }

  apply(event: TraceEvent): void {
    switch (event.kind) {
      case "futureSettled":
        if (event.by !== 0) this.#settledBy.set(event.future, event.by);
        break;
      case "cancelRequested":
        if (event.accepted) this.#cancelledBy.set(event.target, event.by);
        break;
      case "taskWaiting":
        if (event.box === 0) this.#boxOf.delete(event.task);
        else this.#boxOf.set(event.task, event.box);
        break;
      case "waitTripped":
        this.#decidedBy.set(event.box, event.by);
    }
  }

  /**
   * The task behind a taskReady: the one that cancelled it, the one that ended, the one that met a box's condition, or the
   * one that settled a future. 0 where there is none.
   */
  of({ task, cause, by }: TraceEvent & { kind: "taskReady" }): number {
    if (cause === "created" || cause === "bareYield" || cause === "timer") return 0;
    if (cause === "cancel") return this.#cancelledBy.get(task) ?? 0;
    if (this.#isTask(by)) return by;
    const deciding = this.#decidedBy.get(this.#boxOf.get(task) ?? 0) ?? 0;
    return this.#isTask(deciding) ? deciding : (this.#settledBy.get(by) ?? 0);
  }
}
