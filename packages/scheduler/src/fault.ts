import { isCoroutine, nameOfCoroutine } from "./coroutine.ts";
import { describe } from "./describe.ts";
import { Future } from "./future.ts";
import type { Task } from "./task.ts";

/** What is wrong with a task's suspension, in asyncio's words. `awaited`: what `yield*` has been asked to wait for. */
export function faultOf(task: Task<unknown>, on: unknown, awaited: Future<unknown> | null): string {
  if (on instanceof Future) {
    if (on.loop !== task.loop) return `${task.reason} got ${on.reason} attached to a different loop`;
    if (on !== awaited) return `yield was used instead of yield* in ${task.reason} with ${on.reason}`;
    return `Task cannot await on itself: ${task.reason}`;
  }
  if (!isCoroutine(on)) return `Task got bad yield: ${describe(on)}`;
  const name = nameOfCoroutine(on);
  const what = name === "" ? describe(on) : `coroutine '${name}'`;
  return `yield was used instead of yield* for generator in ${task.reason} with ${what}`;
}
