import type { EventLoop } from "./loop.ts";
import type { Task } from "./task.ts";

/** What an exception handler is told. */
export interface ExceptionContext {
  /** One sentence. */
  readonly message: string;
  readonly exception?: unknown;
  readonly task?: Task<unknown>;
}

/** Called for what nobody else can be told: an exception in a callback, one that nobody read, and so on. */
export type ExceptionHandler = (loop: EventLoop, context: ExceptionContext) => void;
