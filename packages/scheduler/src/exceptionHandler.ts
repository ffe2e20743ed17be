import { within } from "./context.ts";
import type { Future } from "./future.ts";
import type { Problem } from "./instrument.ts";
import type { EventLoop } from "./loop.ts";
import type { Task } from "./task.ts";
import type { Handle } from "./timer.ts";

// All that this file needs of its host.
declare const console: { error(text: string): void };

/** What an exception handler is told, in asyncio's words. */
export interface ExceptionContext {
  readonly message: string;
  readonly exception?: unknown;
  readonly task?: Task<unknown>;
  readonly future?: Future<unknown>;
  readonly handle?: Handle;
}

/** Called for what nobody else can be told: an exception in a callback, one that nobody read, and so on. */
export type ExceptionHandler = (loop: EventLoop, context: ExceptionContext) => void;

/** Whom a loop tells what nobody else can be told: its instruments, and its exception handler. */
export class Reports {
  handler: ExceptionHandler | null = null;
  private readonly loop: EventLoop;

  constructor(loop: EventLoop) {
    this.loop = loop;
  }

  /** The handler is called in the context of the task, the future or the callback that it is about. */
  tell(problem: Problem, context: ExceptionContext): void {
    const { loop, handler } = this;
    loop.hooks?.problemFound(problem);
    if (handler === null) {
      // Instruments have been told; with none, the console is all there is.
      if (loop.hooks === null) logException(context);
      return;
    }
    const about = context.task ?? context.future ?? context.handle;
    const own = about !== undefined && "context" in about ? (about.context as Task<unknown>["context"]) : undefined;
    try {
      if (own === undefined) handler(loop, context);
      else within(own, () => handler(loop, context));
    } catch (error) {
      this.tellOfHandler(problem.task, error);
    }
  }

  private tellOfHandler(task: Task<unknown> | null, exception: unknown): void {
    const { hooks } = this.loop;
    const message = "Unhandled error in exception handler";
    hooks?.problemFound({
      kind: "callbackRaised",
      task,
      message: `${message}: ${String(exception)}`,
      error: exception,
    });
    if (hooks === null) logException({ message, exception });
  }
}

/** asyncio's default handler: the message, what else is known in the order of the alphabet, and where it was raised. */
export function logException({ message, exception, ...rest }: ExceptionContext): void {
  const known = Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = known.map(([key, value]) => `${key}: ${String(value)}`);
  if (exception !== undefined) lines.push(exception instanceof Error ? (exception.stack ?? "") : String(exception));
  console.error([message, ...lines].join("\n"));
}
