import type { BoxKind } from "@interleave/scheduler";
import type { TaskState } from "./model.ts";

/**
 * A living task, as the positions of the events that say what it is at: what they hold stays in the trace's columns. Each
 * state has its own, which events change: almost every event does, and an object each would be most of what is thrown away.
 */
export interface TaskFacts {
  readonly task: number;
  state: TaskState;
  /** Of the event that brought it into this state. */
  since: number;
  /** Of the taskWaiting or taskYielded that says where it is suspended or was last; -1 before the first, and where none does. */
  suspended: number;
  /** Of the last event that says how far its step has come: it has a place. -1 before, and while no step is under way. */
  reached: number;
  /** Of the taskReady that came last; -1 before the first, and while it waits. */
  ready: number;
}

/** Who acquired a lock or a semaphore, and the position of that lockAcquired. */
export interface Holding {
  readonly task: number;
  readonly since: number;
}

/** A box, as the positions of its events. Never changed in place: an event replaces it, so that states can share it. */
export interface BoxFacts {
  /** Which one of its kind, from 1. */
  readonly ordinal: number;
  readonly started: number;
  /** -1 before. */
  readonly tripped: number;
  /** -1 before. */
  readonly ended: number;
}

/**
 * What is over and never changes again. All states of one trace share it: an entry holds for a state when its position lies
 * before the state's. So a state carries, and a checkpoint copies, only what is alive.
 */
export class Ledger {
  /** Tasks in order of creation, with the position of each taskCreated. */
  readonly created: number[] = [];
  readonly createdSeq: number[] = [];
  /** Position of the taskDone of each task, and of the futureSettled of each future that is no task. */
  readonly endings = new Map<number, number>();
  /** Boxes in order of opening, with the position of each waitStarted. */
  readonly opened: number[] = [];
  readonly openedSeq: number[] = [];
  /** As they were when they ended. */
  readonly boxes = new Map<number, BoxFacts>();
  /** Of each box, which one of its kind it is. */
  readonly ordinals = new Map<number, number>();
  readonly countOfKind = new Map<BoxKind, number>();
  /** Locks, events, queues, ... in order of first use, with the position of each objectSeen. */
  readonly objects = new Map<number, number>();
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
  /** In the order set, with the position of each timerSet. */
  readonly timers: Map<number, number>;
  /** Of each lock and semaphore that somebody holds: who, first come first. */
  readonly held: Map<number, readonly Holding[]>;
  /** How many items are in each queue that is not empty. */
  readonly filled: Map<number, number>;

  constructor(from?: FoldState) {
    this.ledger = from?.ledger ?? new Ledger();
    this.alive = new Map();
    if (from !== undefined) for (const [task, facts] of from.alive) this.alive.set(task, { ...facts });
    this.open = new Map(from?.open);
    this.ready = new Set(from?.ready);
    this.timers = new Map(from?.timers);
    this.held = new Map(from?.held);
    this.filled = new Map(from?.filled);
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
    return this.alive.size + this.open.size + this.ready.size + this.timers.size + this.held.size + this.filled.size;
  }
}
