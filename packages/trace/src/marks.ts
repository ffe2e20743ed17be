import type { Columns } from "./columns.ts";
import type { EventKind, TraceEvent } from "./events.ts";
import type { FoldState } from "./foldState.ts";
import { KIND } from "./layout.ts";
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

/** What marks are read from: the trace that they belong to. */
interface MarkSource {
  readonly columns: Columns;
  laneOf(task: number): Lane | undefined;
  eventOf<K extends EventKind>(kind: K, seq: number): TraceEvent & { kind: K };
}

/** What is drawn on top of the bars, in order of events. */
export class Marks {
  readonly trips: Trip[] = [];
  readonly prints: Print[] = [];
  readonly alive: AliveCount[] = [];
  readonly wakes: Arrow[] = [];
  readonly starts: Arrow[] = [];
  readonly #wakers: Wakers;
  readonly #source: MarkSource;

  constructor(source: MarkSource) {
    this.#source = source;
    this.#wakers = new Wakers(source.columns, (future) => source.laneOf(future) !== undefined);
  }

  /** `before` is the state just before the event. */
  apply(kind: number, seq: number, before: FoldState): void {
    const { columns } = this.#source;
    this.#wakers.apply(seq);
    switch (kind) {
      case KIND.waitTripped:
        this.trips.push({ seq, at: columns.at(seq), box: columns.int(seq, 0) });
        return;
      case KIND.printed:
        this.prints.push(this.#print(this.#source.eventOf("printed", seq)));
        return;
      case KIND.taskCreated: {
        const { at, task, parent } = this.#source.eventOf("taskCreated", seq);
        this.alive.push({ at, seq, count: before.alive.size + 1 });
        if (parent !== 0) this.starts.push({ fromTask: parent, toTask: task, seq, at });
        return;
      }
      case KIND.taskDone:
        if (before.alive.has(columns.int(seq, 0))) {
          this.alive.push({ at: columns.at(seq), seq, count: before.alive.size - 1 });
        }
        return;
      case KIND.taskReady: {
        const fromTask = this.#wakers.of(seq);
        const toTask = columns.int(seq, 0);
        if (fromTask !== 0 && fromTask !== toTask) this.wakes.push({ fromTask, toTask, seq, at: columns.at(seq) });
      }
    }
  }

  #print({ seq, at, task, stream, text, place }: TraceEvent & { kind: "printed" }): Print {
    const lane = this.#source.laneOf(task);
    return { seq, at, task, name: lane?.name ?? "", slot: lane?.slot ?? -1, stream, text, place };
  }
}
