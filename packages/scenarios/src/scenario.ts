/** One program of the catalogue, and what it is there to teach. */
export interface Scenario {
  /** Stable: links and tests rely on it. */
  readonly id: string;
  /** From 1, the order of the catalogue. */
  readonly number: number;
  readonly title: string;
  /** What a person knows after having seen it, in one sentence. */
  readonly lesson: string;
  /** What to look at while it plays, in two or three sentences. */
  readonly watch: string;
  /** The name of its source file. */
  readonly file: string;
  /** TypeScript: a module that imports `@interleave/scheduler` alone and exports `main`. */
  readonly source: string;
  /** The same in Python: a program for `asyncio`. */
  readonly python: string;
}
