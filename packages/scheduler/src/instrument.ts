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
}

/**
 * What a loop tells whoever listens. Every method is optional; with no instrument attached none of them costs anything.
 * A hook has the name of the event that it records. A hook that throws is removed and reported as a problem,
 * and never harms the loop. A hook must not call into the loop.
 *
 * Order within one step is fixed and asserted as one literal list in `instrument.test.ts`.
 */
export interface Instrument {
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
  /** Something that asyncio would report, or that would hang it. */
  problemFound?(problem: Problem): void;
}
