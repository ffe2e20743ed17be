import type { BoxEnd, BoxKind, Outcome, ReadyCause, SyncKind } from "@interleave/scheduler";

export type TaskState = "ready" | "running" | "waiting" | "done";

/** One stretch of a task's life in one state. `toSeq` is -1 while it is open. Positions count events applied. */
export interface Span {
  task: number;
  state: Exclude<TaskState, "done">;
  /** Index of the event that began it. */
  fromSeq: number;
  /** Index of the event that ended it, or -1. */
  toSeq: number;
  fromAt: number;
  /** Seconds; the trace's end while it is open. */
  toAt: number;
  /** What it waits on, in words (`sleep(3)`, `gather(a, b)`); for ready, the cause. */
  reason: string;
  /** The future it waits on; for ready, the future that woke it; 0 for none. */
  on: number;
  /** The box it waits in, 0 for none. */
  box: number;
  /** Suspended frames, outermost first (indices into `sites`); of a ready span only after a bare yield. */
  chain: readonly number[];
}

/**
 * The spans of one lane, oldest first, without gaps: each ends where the next begins; the last is open until the task is done.
 * Nothing but `at` and iteration allocates, so that a drawing can walk a million of them.
 */
export interface SpanList extends Iterable<Span> {
  readonly length: number;
  /** The span as an object, made on demand. Throws a RangeError outside `0 .. length - 1`. */
  at(index: number): Span;
  state(index: number): Span["state"];
  /** Of a ready span, why it is; nothing for others. Makes no object. */
  cause(index: number): string;
  /** Index of the event that began it. */
  fromSeq(index: number): number;
  /** Index of the event that ended it, or -1 while it is open. */
  toSeq(index: number): number;
  /** Seconds. */
  fromAt(index: number): number;
  /** Seconds; the trace's end while it is open. */
  toAt(index: number): number;
  /** The last span that began with the event `seq` or before it; -1 if none. */
  indexOfSeq(seq: number): number;
  /** The last span that began at `at` seconds or before; -1 if none. */
  indexOfTime(at: number): number;
}

/** One task as a row. */
export interface Lane {
  task: number;
  /** The label: the name given, or the coroutine's own name, told apart by a number (`b`, `b 2`). */
  name: string;
  coroutine: string;
  /** Task id, 0 for none. */
  parent: number;
  depth: number;
  /** Colour slot: order of creation, main is 0. */
  slot: number;
  createdSeq: number;
  createdAt: number;
  /** -1 while alive. */
  doneSeq: number;
  doneAt: number;
  outcome: Outcome | null;
  /** Safe text of the value or of the error. */
  text: string;
  spans: SpanList;
}

/** A task at an instant. */
export interface TaskAt {
  task: number;
  name: string;
  slot: number;
  state: TaskState;
  outcome: Outcome | null;
  /** What it waits on, in words; "" unless waiting. */
  waitingOn: string;
  on: number;
  box: number;
  /** Since when it is in this state, seconds. */
  since: number;
  /** Innermost place where it is suspended, or ended; while it runs the last that is known of its step. -1 if unknown. */
  place: number;
  chain: readonly number[];
  cause: ReadyCause | null;
  /** The future that made it ready, 0 for none. */
  by: number;
  /** The value or error once done. */
  text: string;
  doneAt: number;
}

/** One member of a box at an instant. */
export interface MemberAt {
  /** Id of the future. */
  id: number;
  name: string;
  /** The task's colour slot, -1 for a future that is no task. */
  slot: number;
  /** Text of the value once done. */
  text: string;
  outcome: Outcome | null;
  /** What a task is at, in words, while pending: what it waits on, `ready` or `running`; "" for a future that is no task. */
  doing: string;
  /** When it was done, seconds; -1 while pending. */
  doneAt: number;
}

/** A `wait`, `gather`, `asCompleted` ... at an instant. */
export interface BoxAt {
  box: number;
  kind: BoxKind;
  /** Number among boxes of its kind, from 1: `wait 2`. */
  ordinal: number;
  by: number;
  byName: string;
  condition: string;
  deadline: number;
  place: number;
  pending: MemberAt[];
  done: MemberAt[];
  open: boolean;
  startedAt: number;
  /** Set once the condition was met; -1 before. */
  trippedAt: number;
  /** The deciding member, 0 for none. */
  trippedBy: number;
  endedAt: number;
  why: BoxEnd | null;
}

/** A lock, an event, a queue, ... at an instant. */
export interface ObjectAt {
  object: number;
  kind: SyncKind;
  /** `lock`, `lock2`, `inbox("orders")` */
  name: string;
  /** How many a semaphore lets in, a barrier waits for, a queue holds at most; 1 for a lock; 0 for no limit. */
  limit: number;
  /** Who acquired it and has not released it, first come first; `since` in seconds. */
  holders: readonly { task: number; since: number }[];
  /** The tasks that wait there, first come first. */
  waiting: readonly number[];
  /** Items in a queue. */
  size: number;
}

export interface TimerAt {
  timer: number;
  at: number;
  reason: string;
  owner: number;
}

export interface Print {
  seq: number;
  at: number;
  task: number;
  name: string;
  slot: number;
  stream: "log" | "error";
  text: string;
  place: number;
}

/**
 * Everything that can be seen when `seq` events have been applied. Its lists are made when they are first read, so it is to be
 * passed on as it is: a copy by `{ ...instant }` has none. The same holds for a box and its two sets.
 */
export interface Instant {
  seq: number;
  at: number;
  turn: number;
  /** Steps ended so far. */
  step: number;
  /** 0 for none. */
  running: number;
  /** In order of creation. */
  tasks: TaskAt[];
  /** Task ids, first to run first. */
  ready: number[];
  /** By deadline, then order set. */
  timers: TimerAt[];
  /** In order of opening; closed ones too. */
  boxes: BoxAt[];
  /** In order of first use. */
  objects: ObjectAt[];
  /** How many prints have been made. */
  printed: number;
}
