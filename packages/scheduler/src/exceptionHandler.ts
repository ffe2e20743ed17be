import { type Context, within } from "./context.ts";
import { describe } from "./describe.ts";
import { Future } from "./future.ts";
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
  readonly task?: Task<unknown> | undefined;
  readonly future?: Future<unknown> | undefined;
  readonly handle?: Handle | undefined;
  /** What an exception handler was told when it failed itself. */
  readonly context?: ExceptionContext | undefined;
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
      this.fallBack(context);
      return;
    }
    const about = context.task ?? context.future ?? context.handle;
    try {
      if (about !== undefined && hasContext(about)) within(about.context, () => handler(loop, context));
      else handler(loop, context);
    } catch (error) {
      this.tellOfHandler(problem.task, error, context);
    }
  }

  private tellOfHandler(task: Task<unknown> | null, exception: unknown, context: ExceptionContext): void {
    const { hooks } = this.loop;
    const message = "Unhandled error in exception handler";
    hooks?.problemFound({
      kind: "callbackRaised",
      task,
      message: `${message}: ${String(exception)}`,
      error: exception,
    });
    this.fallBack({ message, exception, context });
  }

  /** Where there are instruments, they have been told; with none, the default handler is all there is. */
  private fallBack(context: ExceptionContext): void {
    const { loop } = this;
    if (loop.hooks !== null) return;
    try {
      loop.defaultExceptionHandler(context);
    } catch (exception) {
      logException({ message: "Exception in default exception handler", exception, context });
    }
  }
}

function hasContext(about: object): about is { context: Context | null } {
  return "context" in about;
}

/** asyncio's default handler: the message, what else is known in the order of the alphabet, and where it was raised. */
export function logException({ message, exception, ...rest }: ExceptionContext): void {
  const known = Object.entries(rest)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${key}: ${value instanceof Future ? value.reason : describe(value)}`);
  if (exception !== undefined) known.push(exception instanceof Error ? (exception.stack ?? "") : describe(exception));
  console.error([message, ...known].join("\n"));
}
