import { boxAt } from "./boxAt.ts";
import type { FoldState } from "./foldState.ts";
import type { BoxAt, Instant, ObjectAt, TaskAt, TimerAt } from "./model.ts";
import { objectsAt } from "./objectsAt.ts";
import { countWhile } from "./search.ts";
import { taskAt } from "./taskAt.ts";
import type { Trace } from "./trace.ts";

/** A folded state in the page's terms. Lists are made when first read: who shows only the running task pays for no more. */
export class InstantAt implements Instant {
  readonly seq: number;
  readonly at: number;
  readonly turn: number;
  readonly step: number;
  readonly running: number;
  readonly printed: number;
  readonly #trace: Trace;
  readonly #state: FoldState;
  #tasks: TaskAt[] | null = null;
  #boxes: BoxAt[] | null = null;
  #ready: number[] | null = null;
  #timers: TimerAt[] | null = null;
  #objects: ObjectAt[] | null = null;

  constructor(trace: Trace, state: FoldState) {
    this.#trace = trace;
    this.#state = state;
    this.seq = state.seq;
    this.at = state.at;
    this.turn = state.turn;
    this.step = state.step;
    this.running = state.running[state.running.length - 1] ?? 0;
    this.printed = state.printed;
  }

  get tasks(): TaskAt[] {
    if (this.#tasks === null) {
      const { created, createdSeq } = this.#state.ledger;
      const count = countWhile(createdSeq.length, (index) => (createdSeq[index] as number) < this.seq);
      this.#tasks = created.slice(0, count).map((task) => taskAt(this.#trace, this.#state, task));
    }
    return this.#tasks;
  }

  get boxes(): BoxAt[] {
    if (this.#boxes === null) {
      const { opened, openedSeq } = this.#state.ledger;
      const count = countWhile(openedSeq.length, (index) => (openedSeq[index] as number) < this.seq);
      this.#boxes = opened.slice(0, count).map((box) => boxAt(this.#trace, this.#state, box));
    }
    return this.#boxes;
  }

  get ready(): number[] {
    this.#ready ??= [...this.#state.ready];
    return this.#ready;
  }

  get timers(): TimerAt[] {
    this.#timers ??= [...this.#state.timers.values()]
      .map((seq) => this.#timer(seq))
      .sort((one, other) => one.at - other.at);
    return this.#timers;
  }

  get objects(): ObjectAt[] {
    this.#objects ??= objectsAt(this.#trace, this.#state);
    return this.#objects;
  }

  #timer(seq: number): TimerAt {
    const { timer, deadline, reason, owner } = this.#trace.eventOf("timerSet", seq);
    return { timer, at: deadline, reason: this.#trace.inWords(reason), owner };
  }
}
