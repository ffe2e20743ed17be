import type { TraceEvent } from "./events.ts";
import type { FoldState } from "./foldState.ts";
import type { Lane, Print } from "./model.ts";

export interface Trip {
  seq: number;
  at: number;
  box: number;
}

/** One task's doing that reached another: it woke it, or started it. */
export interface Arrow {
  fromTask: number;
  toTask: number;
  seq: number;
  at: number;
}

/** How many tasks are alive from this event on. */
export interface AliveCount {
  at: number;
  seq: number;
  count: number;
}

/** What is drawn on top of the bars, in order of events. */
export class Marks {
  readonly trips: Trip[] = [];
  readonly prints: Print[] = [];
  readonly alive: AliveCount[] = [];
  readonly wakes: Arrow[] = [];
  readonly starts: Arrow[] = [];
  readonly #settledBy = new Map<number, number>();
  readonly #cancelledBy = new Map<number, number>();
  readonly #laneOf: (task: number) => Lane | undefined;

  constructor(laneOf: (task: number) => Lane | undefined) {
    this.#laneOf = laneOf;
  }

  /** `before` is the state just before the event. */
  apply(event: TraceEvent, before: FoldState): void {
    const { seq, at } = event;
    switch (event.kind) {
      case "waitTripped":
        this.trips.push({ seq, at, box: event.box });
        return;
      case "printed":
        this.prints.push(this.#print(event));
        return;
      case "taskCreated":
        this.alive.push({ at, seq, count: before.alive.size + 1 });
        if (event.parent !== 0) this.starts.push({ fromTask: event.parent, toTask: event.task, seq, at });
        return;
      case "taskDone":
        if (before.alive.has(event.task)) this.alive.push({ at, seq, count: before.alive.size - 1 });
        return;
      case "futureSettled":
        this.#settledBy.set(event.future, event.by);
        return;
      case "cancelRequested":
        if (event.accepted) this.#cancelledBy.set(event.target, event.by);
        return;
      case "taskReady": {
        const fromTask = this.#waker(event, before);
        if (fromTask !== 0 && fromTask !== event.task) this.wakes.push({ fromTask, toTask: event.task, seq, at });
      }
    }
  }

  /**
   * The task behind a taskReady: the one that cancelled it, the one that ended, the one that met a box's condition, or the
   * one that settled a future. 0 where there is none.
   */
  #waker({ task, cause, by }: TraceEvent & { kind: "taskReady" }, before: FoldState): number {
    if (cause === "created" || cause === "bareYield" || cause === "timer") return 0;
    if (cause === "cancel") return this.#cancelledBy.get(task) ?? 0;
    if (this.#laneOf(by) !== undefined) return by;
    const box = before.alive.get(task)?.waiting?.box ?? 0;
    const deciding = before.open.get(box)?.tripped?.by ?? 0;
    if (this.#laneOf(deciding) !== undefined) return deciding;
    return this.#settledBy.get(by) ?? 0;
  }

  #print({ seq, at, task, stream, text, place }: TraceEvent & { kind: "printed" }): Print {
    const lane = this.#laneOf(task);
    return { seq, at, task, name: lane?.name ?? "", slot: lane?.slot ?? -1, stream, text, place };
  }
}
