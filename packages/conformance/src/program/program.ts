import type { ObjectKind, SharedObject } from "./objects.ts";

/** A program as a tree: what the generator makes, and what both printers write down, each in its language. */
export interface Program {
  /** Whether tasks run their first step where they are created. */
  readonly eager: boolean;
  readonly objects: readonly SharedObject[];
  /** The first is `main`. A routine calls only routines after it, so no program recurses. */
  readonly routines: readonly Routine[];
}

export interface Routine {
  readonly name: string;
  /** Names of tasks or futures that the caller hands over. */
  readonly parameters: readonly string[];
  readonly body: Block;
}

export type Block = readonly Statement[];

/** What a method is given. */
export type Value =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "flag"; readonly name: "immediate"; readonly on: boolean }
  /** For a queue that sorts: a rank, and a text to tell by. */
  | { readonly kind: "ranked"; readonly rank: number; readonly text: string }
  /** A function that tells whether that event is set. */
  | { readonly kind: "whetherSet"; readonly event: string };

/** A call of a method of a shared object. */
export interface MethodCall {
  readonly on: string;
  readonly object: ObjectKind;
  /** As the scheduler spells it. */
  readonly method: string;
  readonly given: readonly Value[];
}

/** Something that can be awaited. Durations are in seconds. */
export type Expression =
  | { readonly kind: "call"; readonly routine: number; readonly passing: readonly string[] }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "sleep"; readonly seconds: number; readonly result: string | null }
  | { readonly kind: "gather"; readonly of: readonly Expression[]; readonly returnExceptions: boolean }
  | { readonly kind: "shield"; readonly of: Expression }
  | { readonly kind: "waitFor"; readonly of: Expression; readonly seconds: number | null }
  | ({ readonly kind: "method" } & MethodCall);

export type Condition = "FIRST_COMPLETED" | "FIRST_EXCEPTION" | "ALL_COMPLETED";
export type Caught = "Oops" | "exception" | "cancelled" | "timeout" | "group";

export type Statement =
  | { readonly kind: "print"; readonly text: string }
  /** Awaits and prints what comes out. */
  | { readonly kind: "await"; readonly of: Expression; readonly label: string }
  /** Makes a task of a coroutine, in a task group or by itself. */
  | { readonly kind: "createTask"; readonly into: string; readonly of: Expression; readonly group: string | null }
  /** Keeps a gather's or a shield's outer future, or a coroutine object, for later. */
  | { readonly kind: "keep"; readonly into: string; readonly of: Expression }
  | { readonly kind: "createFuture"; readonly into: string }
  /** Unless it is done already. */
  | { readonly kind: "settle"; readonly name: string; readonly how: "result" | "exception"; readonly text: string }
  | {
      readonly kind: "wait";
      readonly label: string;
      readonly of: readonly string[];
      readonly condition: Condition;
      readonly timeout: number | null;
      /** Waits again on what is pending, at most so many times in all. */
      readonly rounds: number;
    }
  | {
      readonly kind: "asCompleted";
      readonly label: string;
      readonly of: readonly Expression[];
      readonly timeout: number | null;
      /** Catches what each of them raises, so that all of them are seen. */
      readonly guarded: boolean;
    }
  | {
      readonly kind: "try";
      readonly body: Block;
      readonly handler: { readonly catches: Caught; readonly body: Block; readonly again: boolean } | null;
      readonly last: Block | null;
    }
  | { readonly kind: "raise"; readonly what: "Oops" | "cancelled"; readonly text: string }
  | { readonly kind: "return"; readonly text: string }
  | { readonly kind: "cancel"; readonly name: string; readonly message: string | null }
  | { readonly kind: "cancelSelf"; readonly message: string | null }
  /** Takes back a request to cancel the task of that name, or the running one; prints how many are left. */
  | { readonly kind: "uncancel"; readonly label: string; readonly name: string | null }
  /** Prints how many requests to cancel that task, or the running one, are open. */
  | { readonly kind: "cancelling"; readonly label: string; readonly name: string | null }
  /** Prints whether it is pending, or how it ended. */
  | { readonly kind: "inspect"; readonly name: string }
  | { readonly kind: "repeat"; readonly times: number; readonly body: Block }
  | { readonly kind: "block"; readonly seconds: number }
  /** Callbacks print a text, and the value that a context variable has for them. */
  | { readonly kind: "callLater"; readonly seconds: number; readonly text: string; readonly reading: string | null }
  | { readonly kind: "callSoon"; readonly text: string; readonly reading: string | null }
  | { readonly kind: "whenDone"; readonly name: string; readonly text: string; readonly reading: string | null }
  /** Calls a method that is not awaited. */
  | ({ readonly kind: "use" } & MethodCall)
  | { readonly kind: "read"; readonly on: string; readonly what: string; readonly label: string }
  /** Acquires the object, runs the body, and releases it. */
  | { readonly kind: "with"; readonly on: string; readonly object: ObjectKind; readonly body: Block }
  /** Prints afterwards whether the time ran out. `into` is known in the body. */
  | {
      readonly kind: "timeout";
      readonly into: string;
      readonly label: string;
      /** From now; null for never. */
      readonly seconds: number | null;
      /** Says the deadline instead of the time left. */
      readonly at: boolean;
      readonly body: Block;
    }
  | { readonly kind: "reschedule"; readonly scope: string; readonly seconds: number | null }
  /** `into` is known in the body. */
  | { readonly kind: "taskGroup"; readonly into: string; readonly body: Block }
  /** Sets a context variable; with a body, for as long as that runs. */
  | { readonly kind: "setVariable"; readonly on: string; readonly text: string; readonly body: Block | null }
  | { readonly kind: "getVariable"; readonly on: string; readonly label: string };
