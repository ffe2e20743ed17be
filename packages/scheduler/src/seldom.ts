import type { Context } from "./context.ts";

/** What few tasks have, kept apart from them: the collector copies what lives, and most of a task's time goes there. */
export class Seldom {
  /** null while it is empty. */
  context: Context | null = null;
  /** Requests to cancel that have not been taken back. */
  requests = 0;
  /** The next step is to raise the last request. */
  due = false;
  message: string | undefined = undefined;
}
