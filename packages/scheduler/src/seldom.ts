import type { Context } from "./context.ts";

/** What few tasks have, kept apart from them: the collector copies what lives, and most of a task's time goes there. */
export class Seldom {
  /** The name given, or the number in `Task-N`. */
  readonly given: string | number;
  /** null while it is empty. */
  context: Context | null = null;
  /** Requests to cancel that have not been taken back. */
  requests = 0;
  /** The next step is to raise the last request. */
  due = false;
  message: string | undefined = undefined;
  /** A misuse that the next step is to raise. */
  fault: Error | null = null;

  constructor(given: string | number) {
    this.given = given;
  }
}
