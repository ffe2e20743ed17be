import type { BoxEnd, BoxKind, Outcome, Problem, ReadyCause, Signal, SyncKind } from "@interleave/scheduler";

/** What every event has. */
interface Stamp {
  /** Position in the trace, from 0, strictly rising. */
  seq: number;
  /** Virtual seconds, never falling. */
  at: number;
  /** Which pass of the loop; 0 before the first. */
  turn: number;
}

/**
 * The vocabulary, one shape a kind. Ids: `task`, `by`, `on`, `member`, `future` are ids of futures (a task is a future: one sequence);
 * `box`, `timer`, `object` have sequences of their own; `place` is an index into `trace.sites`, -1 where unknown.
 * An id of 0 means "nobody" (a plain callback, or the page).
 */
export type TraceEvent = Stamp &
  (
    | { kind: "loopStarted" }
    | { kind: "loopStopped" }
    | { kind: "turnStarted"; ready: number }
    | { kind: "clockAdvanced"; from: number; to: number }
    | { kind: "taskCreated"; task: number; name: string; coroutine: string; parent: number; place: number }
    | { kind: "taskReady"; task: number; cause: ReadyCause; by: number }
    | { kind: "stepStarted"; task: number; sent: "value" | "exception" }
    | { kind: "stepEnded"; task: number }
    | {
        kind: "taskWaiting";
        task: number;
        on: number;
        reason: string;
        /** 0 for none. */
        box: number;
        place: number;
        /** Every suspended frame, outermost first; the last is `place`. */
        chain: number[];
      }
    /** A bare yield: the taskReady of it comes next. Chain and place as in taskWaiting. */
    | { kind: "taskYielded"; task: number; place: number; chain: number[] }
    | { kind: "taskDone"; task: number; outcome: Outcome; text: string; place: number }
    | { kind: "futureCreated"; future: number; reason: string; place: number }
    | { kind: "futureSettled"; future: number; outcome: Outcome; by: number; text: string }
    | { kind: "timerSet"; timer: number; deadline: number; reason: string; owner: number }
    | { kind: "timerFired"; timer: number }
    | { kind: "timerCancelled"; timer: number }
    | {
        kind: "waitStarted";
        box: number;
        boxKind: BoxKind;
        by: number;
        members: number[];
        condition: string;
        /** Infinity for none. */
        deadline: number;
        place: number;
      }
    | { kind: "waitMemberDone"; box: number; member: number }
    | { kind: "waitTripped"; box: number; why: BoxEnd; by: number }
    | { kind: "waitEnded"; box: number; why: BoxEnd; done: number[]; pending: number[] }
    | { kind: "resultRead"; future: number; reader: number; layReady: number }
    | { kind: "cancelRequested"; target: number; by: number; message: string; accepted: boolean; place: number }
    | { kind: "printed"; task: number; stream: "log" | "error"; text: string; place: number }
    | { kind: "blocked"; task: number; seconds: number }
    | { kind: "problemFound"; problem: Problem["kind"]; task: number; message: string; place: number }
    | { kind: "inputReceived"; name: string; text: string }
    | { kind: "eventsDropped"; count: number }
    | { kind: "objectSeen"; object: number; objectKind: SyncKind; name: string; limit: number }
    | { kind: "lockAcquired"; object: number; by: number; left: number }
    | { kind: "lockReleased"; object: number; by: number; to: number; left: number }
    | { kind: "queuePut"; object: number; by: number; to: number; size: number }
    | { kind: "queueGot"; object: number; by: number; to: number; size: number }
    | { kind: "signalled"; object: number; signal: Signal; by: number; woken: number[] }
    /** What the queueGot that comes next takes out, and where the program gets it. */
    | { kind: "itemReceived"; task: number; text: string; place: number }
    /** Where the busy code stands of which the blocked that comes next tells. */
    | { kind: "blockStarted"; task: number; place: number }
  );

export type EventKind = TraceEvent["kind"];

/** A place in the scenario's source, in the person's own coordinates. Lines and columns from 1, end exclusive. */
export interface Site {
  kind: string;
  /** The function that holds it. */
  fn: string;
  line: number;
  col: number;
  endLine: number;
  endCol: number;
}

/**
 * Events on their way from a recorder to a trace, in two transferable parts and two tables of what is new since the last batch.
 * `records` holds fixed records of `RECORD_BYTES`; strings and lists are numbered in order of arrival, across batches.
 */
export interface EventBatch {
  records: ArrayBuffer;
  strings: string[];
  lists: number[][];
}
