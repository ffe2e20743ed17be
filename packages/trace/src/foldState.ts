import type { BoxEnd, BoxKind, Outcome, ReadyCause } from "@interleave/scheduler";
import type { TaskState, TimerAt } from "./model.ts";

/** A task as the fold knows it. Never changed in place: an event replaces it, so that states can share it. */
export interface TaskFacts {
  readonly task: number;
  readonly state: TaskState;
  readonly since: number;
  readonly on: number;
  readonly box: number;
  readonly reason: string;
  readonly chain: readonly number[];
  readonly place: number;
  readonly cause: ReadyCause | null;
  readonly by: number;
  /** Position of its taskDone; -1 while alive. */
  readonly doneSeq: number;
  readonly doneAt: number;
  readonly outcome: Outcome | null;
  readonly text: string;
}

/** A box as the fold knows it; like TaskFacts never changed in place. */
export interface BoxFacts {
  readonly box: number;
  readonly kind: BoxKind;
  readonly ordinal: number;
  readonly by: number;
  readonly members: readonly number[];
  readonly condition: string;
  readonly deadline: number;
  readonly place: number;
  readonly startedAt: number;
  readonly trippedAt: number;
  readonly trippedBy: number;
  readonly why: BoxEnd | null;
  /** Position of its waitEnded; -1 while open. */
  readonly endedSeq: number;
  readonly endedAt: number;
  readonly done: readonly number[];
  readonly pending: readonly number[];
}

/** How a future that is no task ended. */
export interface Settled {
  readonly doneSeq: number;
  readonly doneAt: number;
  readonly outcome: Outcome;
  readonly text: string;
}

/**
 * What is over and never changes again. All states of one trace share it: an entry holds for a state when its position lies
 * before the state's. So a state carries, and a checkpoint copies, only what is alive.
 */
export class Ledger {
  /** Tasks in order of creation, with the position of each taskCreated. */
  readonly created: number[] = [];
  readonly createdSeq: number[] = [];
  readonly tasks = new Map<number, TaskFacts>();
  readonly futures = new Map<number, Settled>();
  /** Boxes in order of opening, with the position of each waitStarted. */
  readonly opened: number[] = [];
  readonly openedSeq: number[] = [];
  readonly boxes = new Map<number, BoxFacts>();
  /** Which box of its kind, from 1. */
  readonly ordinals = new Map<number, number>();
  readonly countOfKind = new Map<BoxKind, number>();
}

/** Everything that the first `seq` events add up to. */
export class FoldState {
  seq = 0;
  at = 0;
  turn = 0;
  step = 0;
  printed = 0;
  /** Who runs, innermost last: an eager task's first step runs inside another's. */
  running: readonly number[] = [];
  readonly ledger: Ledger;
  readonly alive: Map<number, TaskFacts>;
  readonly open: Map<number, BoxFacts>;
  /** First to run first. */
  readonly ready: Set<number>;
  /** In the order set. */
  readonly timers: Map<number, TimerAt>;

  constructor(from?: FoldState) {
    this.ledger = from?.ledger ?? new Ledger();
    this.alive = new Map(from?.alive);
    this.open = new Map(from?.open);
    this.ready = new Set(from?.ready);
    this.timers = new Map(from?.timers);
    if (from === undefined) return;
    this.seq = from.seq;
    this.at = from.at;
    this.turn = from.turn;
    this.step = from.step;
    this.printed = from.printed;
    this.running = from.running;
  }

  /** How many entries a copy has to copy. */
  get size(): number {
    return this.alive.size + this.open.size + this.ready.size + this.timers.size;
  }
}
