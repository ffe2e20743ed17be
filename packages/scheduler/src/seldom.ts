import type { Context } from "./context.ts";
import type { Coroutine } from "./coroutine.ts";

/**
 * What few tasks have, kept apart from them: the collector copies what lives, and most of a task's time goes there. It
 * stands where a task has its coroutine.
 */
export class Seldom<T> {
  /** The name given; null for one that is called `Task-N`. */
  readonly given: string | null;
  /** Once it has ended only its name. */
  coroutine: Coroutine<T> | string;
  /** null while it is empty. */
  context: Context | null = null;
  /** Requests to cancel that have not been taken back. */
  requests = 0;
  /** The next step is to raise the last request. */
  due = false;
  message: string | undefined = undefined;
  /** A misuse that the next step is to raise. */
  fault: Error | null = null;

  constructor(given: string | null, coroutine: Coroutine<T> | string) {
    this.given = given;
    this.coroutine = coroutine;
  }
}
