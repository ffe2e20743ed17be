import type { BoxKind } from "@interleave/scheduler";
import type { EventKind, TraceEvent } from "./events.ts";
import type { TaskState, TimerAt } from "./model.ts";

type Event<K extends EventKind> = TraceEvent & { kind: K };

/**
 * A living task: its state, and the events that say the rest. Never changed in place: an event replaces it, so that states
 * can share it.
 */
export interface TaskFacts {
  readonly task: number;
  readonly state: TaskState;
  readonly since: number;
  /** The wait that it is in or was last in; null before the first, and after a bare yield, which says no place. */
  readonly waiting: Event<"taskWaiting"> | null;
  /** What made it ready last; null while it waits. */
  readonly ready: Event<"taskReady"> | null;
}

/** A box, told by its events; like TaskFacts never changed in place. */
export interface BoxFacts {
  readonly ordinal: number;
  readonly started: Event<"waitStarted">;
  readonly tripped: Event<"waitTripped"> | null;
  readonly ended: Event<"waitEnded"> | null;
}

/**
 * What is over and never changes again. All states of one trace share it: an entry holds for a state when its position lies
 * before the state's. So a state carries, and a checkpoint copies, only what is alive.
 */
export class Ledger {
  /** Tasks in order of creation, with the position of each taskCreated. */
  readonly created: number[] = [];
  readonly createdSeq: number[] = [];
  /** How each task, and each future that is no task, ended. */
  readonly endings = new Map<number, Event<"taskDone"> | Event<"futureSettled">>();
  /** Boxes in order of opening, with the position of each waitStarted. */
  readonly opened: number[] = [];
  readonly openedSeq: number[] = [];
  /** As they were when they ended. */
  readonly boxes = new Map<number, BoxFacts>();
  /** Of each, which one of its kind it is, from 1. */
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
