/** A program as a tree: what the generator makes, and what both printers write down, each in its language. */
export interface Program {
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

/** Something that can be awaited. Durations are in seconds. */
export type Expression =
  | { readonly kind: "call"; readonly routine: number; readonly passing: readonly string[] }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "sleep"; readonly seconds: number; readonly result: string | null }
  | { readonly kind: "gather"; readonly of: readonly Expression[]; readonly returnExceptions: boolean }
  | { readonly kind: "shield"; readonly of: Expression }
  | { readonly kind: "waitFor"; readonly of: Expression; readonly seconds: number };

export type Condition = "FIRST_COMPLETED" | "FIRST_EXCEPTION" | "ALL_COMPLETED";
export type Caught = "Oops" | "exception" | "cancelled";

export type Statement =
  | { readonly kind: "print"; readonly text: string }
  /** Awaits and prints what comes out. */
  | { readonly kind: "await"; readonly of: Expression; readonly label: string }
  /** Makes a task of a coroutine. */
  | { readonly kind: "createTask"; readonly into: string; readonly of: Expression }
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
  | { readonly kind: "raise"; readonly text: string }
  | { readonly kind: "return"; readonly text: string }
  | { readonly kind: "cancel"; readonly name: string; readonly message: string | null }
  | { readonly kind: "cancelSelf"; readonly message: string | null }
  /** Prints whether it is pending, or how it ended. */
  | { readonly kind: "inspect"; readonly name: string }
  | { readonly kind: "repeat"; readonly times: number; readonly body: Block }
  | { readonly kind: "block"; readonly seconds: number }
  | { readonly kind: "callLater"; readonly seconds: number; readonly text: string }
  | { readonly kind: "callSoon"; readonly text: string }
  | { readonly kind: "whenDone"; readonly name: string; readonly text: string };
