import type { TraceEvent } from "./events.ts";
import type { FoldState } from "./foldState.ts";
import type { Lane, Print } from "./model.ts";
import { Wakers } from "./wakers.ts";

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
  readonly #wakers: Wakers;
  readonly #laneOf: (task: number) => Lane | undefined;

  constructor(laneOf: (task: number) => Lane | undefined) {
    this.#laneOf = laneOf;
    this.#wakers = new Wakers((future) => laneOf(future) !== undefined);
  }

  /** `before` is the state just before the event. */
  apply(event: TraceEvent, before: FoldState): void {
    const { seq, at } = event;
    this.#wakers.apply(event);
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
      case "taskReady": {
        const fromTask = this.#wakers.of(event);
        if (fromTask !== 0 && fromTask !== event.task) this.wakes.push({ fromTask, toTask: event.task, seq, at });
      }
    }
  }

  #print({ seq, at, task, stream, text, place }: TraceEvent & { kind: "printed" }): Print {
    const lane = this.#laneOf(task);
    return { seq, at, task, name: lane?.name ?? "", slot: lane?.slot ?? -1, stream, text, place };
  }
}
