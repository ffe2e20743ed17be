import { type Coroutine, isSpent, nameCoroutine } from "./coroutine.ts";
import { runningLoop } from "./running.ts";
import type { Task } from "./task.ts";

/** A coroutine that was made, by whom, and the number of the last future that there was by then. */
interface Made {
  readonly coroutine: Coroutine<unknown>;
  readonly by: Task<unknown> | null;
  readonly after: number;
}

/** A coroutine that is written out by hand tells by itself whether it has begun. */
interface WrittenOut {
  readonly begun: boolean;
}

/** Coroutines that may never be awaited, kept for the report at the end of the run. */
export class Unawaited {
  private kept: Made[] = [];
  private limit = 64;

  /** Those awaited meanwhile are let go whenever the list has doubled, so that an endless run does not keep them all. */
  add(made: Made): void {
    if (this.kept.length >= this.limit) {
      this.kept = this.kept.filter(isFresh);
      this.limit = Math.max(64, this.kept.length * 2);
    }
    this.kept.push(made);
  }

  /** Those that nobody has awaited, and that none of these tasks is going to run. */
  left(tasks: Iterable<Task<unknown>>): Made[] {
    const taken = new Set([...tasks].map((task) => task.coroutine));
    return this.kept.filter((made) => isFresh(made) && !taken.has(made.coroutine));
  }
}

function isFresh({ coroutine }: Made): boolean {
  return !("begun" in coroutine ? (coroutine as unknown as WrittenOut).begun : isSpent(coroutine));
}

/** Notes a coroutine of this package, if anybody listens who would be told that it was never awaited. */
export function made<C extends Coroutine<unknown>>(coroutine: C): C {
  const loop = runningLoop();
  if (loop !== null && loop.hooks !== null) loop.unawaited.add({ coroutine, by: loop.current, after: loop.lastFuture });
  return coroutine;
}

/** Names the coroutines that these methods of a class make, and notes them. */
export function coroutineMethods<N extends string>(
  { prototype }: { prototype: Record<N, (...args: never[]) => Coroutine<unknown>> },
  ...names: readonly N[]
): void {
  for (const name of names) {
    const method: (...args: never[]) => Coroutine<unknown> = prototype[name];
    nameCoroutine(method, name);
    Object.defineProperty(prototype, name, {
      value(this: unknown, ...args: never[]) {
        return made(method.apply(this, args));
      },
      configurable: true,
      writable: true,
    });
  }
}
