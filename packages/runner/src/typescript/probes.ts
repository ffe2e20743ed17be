/**
 * What compiled code calls so that a run can be watched. `site` is an index into the scenario's sites. None of them
 * changes what the code means: each gives back the value that it was given, or one that behaves the same.
 */
export interface Probes {
  /** `yield* value`: what to delegate to. */
  delegate(site: number, value: unknown): Iterator<unknown>;
  /** `yield value`. */
  bare(site: number, value?: unknown): unknown;
  /** `return value` in a coroutine. */
  leave(site: number, value?: unknown): unknown;
  /** The closing brace of a coroutine. */
  end(site: number): void;
  /** `throw value`. */
  raise(site: number, value: unknown): unknown;
  /** The last argument of a call on the scheduler: from here on, what happens happens in this call. */
  call(site: number, argument: unknown): unknown;
  /** The same for a call on the console. */
  print(site: number, argument: unknown): unknown;
  /** The same for `result()` of a task or a future, which may throw what broke another task. */
  read(site: number, argument: unknown): unknown;
  /** A call whose value goes nowhere by which a coroutine would be run at once. */
  made<T>(site: number, value: T): T;
  /** The head of a loop's body. */
  loop(site: number): void;
  /** A function that makes coroutines; `inferred` is the name that it has from where it stands, if it has none itself. */
  coroutine<T>(fn: T, inferred?: string): T;
  /** An object with such functions as its members. */
  members<T>(object: T): T;
  /** A class with such functions among its methods. */
  methods(cls: unknown): void;
}

export const PROBES: readonly (keyof Probes)[] = [
  "delegate",
  "bare",
  "leave",
  "end",
  "raise",
  "call",
  "print",
  "read",
  "made",
  "loop",
  "coroutine",
  "members",
  "methods",
];
