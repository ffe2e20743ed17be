import type { Columns } from "./columns.ts";
import { CAUSES, KIND } from "./layout.ts";

const CREATED = CAUSES.indexOf("created");
const TIMER = CAUSES.indexOf("timer");
const BARE_YIELD = CAUSES.indexOf("bareYield");
const CANCEL = CAUSES.indexOf("cancel");

/** Learns, event by event, who will turn out to have woken whom. */
export class Wakers {
  readonly #columns: Columns;
  readonly #isTask: (future: number) => boolean;
  readonly #settledBy = new Map<number, number>();
  readonly #cancelledBy = new Map<number, number>();
  /** The box in which a task waits, and the member that decided a box. */
  readonly #boxOf = new Map<number, number>();
  readonly #decidedBy = new Map<number, number>();
  /** Who handed a lock or an item over, or the like, in the events just before. */
  #handing = 0;

  constructor(columns: Columns, isTask: (future: number) => boolean) {
    this.#columns = columns;
    this.#isTask = isTask;
  }

  apply(seq: number): void {
    const columns = this.#columns;
    const kind = columns.kind(seq);
    if (kind === KIND.taskReady) return;
    this.#handing = 0;
    const id = columns.int(seq, 0);
    const by = columns.int(seq, 1);
    switch (kind) {
      case KIND.lockReleased:
      case KIND.queuePut:
      case KIND.queueGot:
      case KIND.signalled:
        this.#handing = by;
        break;
      case KIND.futureSettled:
        if (by !== 0) this.#settledBy.set(id, by);
        break;
      case KIND.cancelRequested:
        if (columns.code(seq) === 1) this.#cancelledBy.set(id, by);
        break;
      case KIND.taskWaiting: {
        const box = columns.int(seq, 3);
        if (box !== 0) this.#boxOf.set(id, box);
        else if (this.#boxOf.size > 0) this.#boxOf.delete(id);
        break;
      }
      case KIND.waitTripped:
        this.#decidedBy.set(id, by);
    }
  }

  /**
   * The task behind a taskReady: the one that cancelled it, the one that ended, the one that met a box's condition, or the
   * one that settled a future, the one that handed over a lock or an item. 0 where there is none.
   */
  of(seq: number): number {
    const cause = this.#columns.code(seq);
    if (cause === CREATED || cause === BARE_YIELD || cause === TIMER) return 0;
    const task = this.#columns.int(seq, 0);
    if (cause === CANCEL) return this.#cancelledBy.get(task) ?? 0;
    const by = this.#columns.int(seq, 1);
    if (this.#isTask(by)) return by;
    const deciding = this.#decidedBy.get(this.#boxOf.get(task) ?? 0) ?? 0;
    return this.#isTask(deciding) ? deciding : (this.#settledBy.get(by) ?? this.#handing);
  }
}
