import type { Future } from "./future.ts";
import type { Task } from "./task.ts";
import type { TimerHandle } from "./timer.ts";

/** Why a task was put into the ready queue. */
export type ReadyCause = "created" | "timer" | "future" | "bareYield" | "cancel" | "error";

/** How a task ended. */
export type Outcome = "returned" | "raised" | "cancelled";

/** What kind of call opened a box. */
export type BoxKind = "wait" | "gather" | "asCompleted" | "shield" | "timeout" | "taskGroup";

/** Why a box closed. */
export type BoxEnd = "condition" | "timeout" | "cancelled" | "raised";

/**
 * One open `wait`, `gather`, `asCompleted`, ...: a set of members that somebody waits on.
 * Made only while an instrument is attached.
 */
export interface Box {
  /** From 1, in order of opening, per loop. */
  readonly id: number;
  readonly kind: BoxKind;
  /** The task that opened it; null when a plain callback did. */
  readonly by: Task<unknown> | null;
  /** Distinct members, in the order given. */
  readonly members: readonly Future<unknown>[];
  /** `FIRST_COMPLETED`, `FIRST_EXCEPTION`, `ALL_COMPLETED`; for gather `ALL_COMPLETED` or `returnExceptions`; else "". */
  readonly condition: string;
  /** Virtual seconds on the loop's clock; null for none. */
  readonly deadline: number | null;
}

/** What kind of object tasks meet at. Bounded semaphores and queues of every order count as their plain kind. */
export type SyncKind = "lock" | "semaphore" | "condition" | "event" | "barrier" | "queue";

/**
 * A lock, an event, a queue, ... as instruments know it. What is part of another tells nothing of its own, but for the lock
 * that a condition made for itself, which goes by the condition's name.
 */
export interface SyncObject {
  /** From 1, in order of first use, per loop. */
  readonly id: number;
  readonly kind: SyncKind;
  /** `lock`, `lock2`, `inbox("orders")`: who waits at it has the reason `lock2.acquire()`. */
  readonly name: string;
  /** How many a semaphore lets in, a barrier waits for, a queue holds at most; 1 for a lock; 0 for no limit and for the others. */
  readonly limit: number;
}

/**
 * What happened at an object beside the passing of a lock or an item: an event was `set` or `cleared`, a condition `notified`,
 * a barrier `opened`, `drained` (those who came meanwhile are let in), `reset` or `aborted`; a queue's items are all dealt with
 * (`finished`) or were thrown away (`emptied`), or it was `shutDown`; somebody in line went, and `passedOn` the turn.
 */
export type Signal =
  | "set"
  | "cleared"
  | "notified"
  | "opened"
  | "drained"
  | "reset"
  | "aborted"
  | "finished"
  | "emptied"
  | "shutDown"
  | "passedOn";

/** Something that asyncio reports, or that would hang it. */
export interface Problem {
  readonly kind:
    | "neverRetrieved"
    | "neverAwaited"
    | "destroyedPending"
    | "callbackRaised"
    | "instrumentRaised"
    | "deadlock";
  /** Whom it is about; null where no task is. */
  readonly task: Task<unknown> | null;
  /** One sentence. For a deadlock it names who waits for what. */
  readonly message: string;
  readonly error?: unknown;
  /** What was never awaited. */
  readonly coroutine?: object;
}

/**
 * What a loop tells whoever listens. Every method is optional; with no instrument attached none of them costs anything.
 * A hook has the name of the event that it records. A hook that throws is removed and reported as a problem,
 * and never harms the loop, unless the instrument is `trusted`. A hook must not call into the loop. Which hooks there are is
 * looked up when the loop is made.
 *
 * Order within one step is fixed and asserted as one literal list in `instrument.test.ts`.
 */
export interface Instrument {
  /**
   * It has every hook, and none of them throws: the loop may call it as it is, without a guard around each hook. That is for
   * those who count nanoseconds; if a hook throws all the same, it is as if the program had, wherever it stood.
   */
  readonly trusted?: boolean;
  /** The run begins. `at`, as every instant here, is in seconds on the loop's clock. */
  loopStarted?(at: number): void;
  /** The run is over. */
  loopStopped?(at: number): void;
  /** A pass over what was ready begins. `turn` rises from 1. */
  turnStarted?(turn: number, ready: number): void;
  /** Nothing was ready: virtual time jumps, or real time passed. */
  clockAdvanced?(from: number, to: number): void;
  /** A task was made; `parent` is the task whose step made it, null where a plain callback did. */
  taskCreated?(task: Task<unknown>, parent: Task<unknown> | null): void;
  /**
   * The task's next step now stands in the ready queue. `by` is the future that settled (for `timer` too: the sleep's own
   * future), or null.
   */
  taskReady?(task: Task<unknown>, cause: ReadyCause, by: Future<unknown> | null): void;
  /** The coroutine is about to be resumed, with a value or with an exception thrown into it. */
  stepStarted?(task: Task<unknown>, sent: "value" | "exception"): void;
  /** The step is over. `taskWaiting`, `taskReady` (bare yield) or `taskDone` of the same task came just before it. */
  stepEnded?(task: Task<unknown>): void;
  /** The step suspended on this future: `on.reason` says in words what it is, `on.box` which box it belongs to. */
  taskWaiting?(task: Task<unknown>, on: Future<unknown>): void;
  /** The coroutine has ended; `value` is its result or its exception. */
  taskDone?(task: Task<unknown>, outcome: Outcome, value: unknown): void;
  /** Plain futures and the outer futures of gather and shield; never a sleep's or a wait's own. */
  futureCreated?(future: Future<unknown>): void;
  /** A future got its result or its exception, or was cancelled, by this task or by a plain callback. */
  futureSettled?(future: Future<unknown>, by: Task<unknown> | null): void;
  /** A timer was set by this task, or by a plain callback. */
  timerSet?(timer: TimerHandle, owner: Task<unknown> | null): void;
  /** A timer's time has come, and its callback is about to run. */
  timerFired?(timer: TimerHandle): void;
  /** A timer will not fire. */
  timerCancelled?(timer: TimerHandle): void;
  /** A `wait`, `gather`, ... has begun. */
  waitStarted?(box: Box): void;
  /** The box's own callback saw this member done (one turn after it ended). */
  waitMemberDone?(box: Box, member: Future<unknown>): void;
  /** The box's condition is met (or its time ran out, ...): the awaiting task is about to be put into the ready queue. */
  waitTripped?(box: Box, why: BoxEnd, by: Future<unknown> | null): void;
  /** The program got its sets: `done` and `pending` exactly as handed over. */
  waitEnded?(box: Box, why: BoxEnd, done: readonly Future<unknown>[], pending: readonly Future<unknown>[]): void;
  /** A finished future's result or exception was read for the first time, by `yield*` or by `result()`. */
  resultRead?(future: Future<unknown>, reader: Task<unknown> | null): void;
  /** `accepted` is false when the task was done already. */
  cancelRequested?(
    target: Future<unknown>,
    by: Task<unknown> | null,
    message: string | undefined,
    accepted: boolean,
  ): void;
  /** `block(seconds)` held the loop. */
  blocked?(task: Task<unknown> | null, seconds: number): void;
  /** Something came from outside, into the inbox of this name; `text` is what it reads like. */
  inputReceived?(name: string, text: string): void;
  /** A lock, an event, a queue, ... is used for the first time in this loop. */
  objectSeen?(object: SyncObject): void;
  /** A lock, the lock of a condition, or a semaphore is `by`'s now; `left` more could come in at once. */
  lockAcquired?(object: SyncObject, by: Task<unknown> | null, left: number): void;
  /**
   * `by` released it. The turn is `to`'s, the first in line, who is about to be put into the ready queue; null if nobody waits.
   * `left` more could come in at once.
   */
  lockReleased?(object: SyncObject, by: Task<unknown> | null, to: Task<unknown> | null, left: number): void;
  /** An item went in; `size` are in it now. `to`, who waited for one, is about to be put into the ready queue. */
  queuePut?(object: SyncObject, by: Task<unknown> | null, to: Task<unknown> | null, size: number): void;
  /** `item` was taken out; `size` are left. `to`, who waited for room, is about to be put into the ready queue. */
  queueGot?(object: SyncObject, by: Task<unknown> | null, to: Task<unknown> | null, size: number, item?: unknown): void;
  /** Something else happened there, by which these are about to be put into the ready queue, in this order. */
  signalled?(object: SyncObject, signal: Signal, by: Task<unknown> | null, woken: readonly Task<unknown>[]): void;
  /** Something that asyncio would report, or that would hang it. */
  problemFound?(problem: Problem): void;
}
