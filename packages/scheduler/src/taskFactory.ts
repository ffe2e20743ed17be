import type { Context } from "./context.ts";
import type { Coroutine } from "./coroutine.ts";
import type { EventLoop } from "./loop.ts";
import { Task } from "./task.ts";

/** What a task can be given besides its coroutine. */
export interface TaskOptions {
  /** Default: asyncio's `Task-N`. */
  name?: string | undefined;
  /** The context that it runs in; default: a copy of its maker's. */
  context?: Context | undefined;
}

/** Makes the tasks of a loop: see `EventLoop#setTaskFactory`. */
export type TaskFactory = <T>(loop: EventLoop, coroutine: Coroutine<T>, options: TaskOptions) => Task<T>;

/**
 * A task factory whose tasks take their first step while they are being made. One that never waits is done at once, and
 * costs no turn.
 */
export const eagerTaskFactory: TaskFactory = (loop, coroutine, { name, context }) =>
  new Task(loop, coroutine, name, context, true);
