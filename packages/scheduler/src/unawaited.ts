import { type Coroutine, isSpent, nameCoroutine } from "./coroutine.ts";
import type { EventLoop } from "./loop.ts";
import { heardLoop } from "./running.ts";
import type { Task } from "./task.ts";

/** A coroutine that was made, by whom, and the number of the last future that there was by then. */
interface Made {
  readonly coroutine: Coroutine<unknown>;
  readonly by: Task<unknown> | null;
  readonly after: number;
  /** Whether it tells by properties of its own that nobody has touched it. */
  readonly watched: boolean;
}

/** A coroutine that is written out by hand tells by itself whether it has begun. */
interface WrittenOut extends Coroutine<unknown> {
  readonly begun: boolean;
}

/** By the last bits of a future's number: now and then it is made anew. While it is young, the collector keeps no list of the young ones it points to. */
const RENEWED = 1023;

/** The last that was written out by hand. It has nearly always begun before the next is made, and need not be kept at all. */
class Last {
  coroutine: WrittenOut | null;
  by: Task<unknown> | null;
  after: number;

  constructor(coroutine: WrittenOut | null, by: Task<unknown> | null, after: number) {
    this.coroutine = coroutine;
    this.by = by;
    this.after = after;
  }
}

/** Coroutines that may never be awaited, kept for the report at the end of the run. */
export class Unawaited {
  private kept: Made[] = [];
  private limit = 64;
  private last = new Last(null, null, 0);

  addWrittenOut(coroutine: WrittenOut, loop: EventLoop): void {
    const { last } = this;
    if (last.coroutine !== null && !last.coroutine.begun) this.keepLast();
    const { current, lastFuture } = loop;
    if ((lastFuture & RENEWED) === 0) this.last = new Last(coroutine, current, lastFuture);
    else {
      last.coroutine = coroutine;
      last.by = current;
      last.after = lastFuture;
    }
  }

  /** Those awaited meanwhile are let go whenever the list has doubled, so that an endless run does not keep them all. */
  add(made: Made): void {
    this.keepLast();
    if (this.kept.length >= this.limit) {
      this.kept = this.kept.filter(isFresh);
      this.limit = Math.max(64, this.kept.length * 2);
    }
    this.kept.push(made);
  }

  /** Those that nobody has awaited, and that none of these tasks is going to run. */
  left(tasks: Iterable<Task<unknown>>): Made[] {
    this.keepLast();
    const taken = new Set([...tasks].map((task) => task.coroutine));
    return this.kept.filter((made) => isFresh(made) && !taken.has(made.coroutine));
  }

  private keepLast(): void {
    const { coroutine, by, after } = this.last;
    this.last.coroutine = null;
    if (coroutine !== null) this.add({ coroutine, by, after, watched: false });
  }
}

function isFresh({ coroutine, watched }: Made): boolean {
  if (watched && !Object.hasOwn(coroutine, "next")) return false;
  return !("begun" in coroutine ? (coroutine as unknown as WrittenOut).begun : isSpent(coroutine));
}

/** Notes a coroutine of this package, if anybody listens who would be told that it was never awaited. */
export function made<C extends Coroutine<unknown>>(coroutine: C): C {
  const loop = heardLoop();
  if (loop !== null) keep(loop, coroutine, false);
  return coroutine;
}

/** The same for one that is written out by hand. */
export function writtenOut<C extends WrittenOut>(coroutine: C): C {
  const loop = heardLoop();
  if (loop !== null) loop.unawaited.addWrittenOut(coroutine, loop);
  return coroutine;
}

function keep(loop: EventLoop, coroutine: Coroutine<unknown>, watched: boolean): void {
  loop.unawaited.add({ coroutine, by: loop.current, after: loop.lastFuture, watched });
}

/**
 * Has the run report this coroutine of a `function*` as never awaited unless somebody awaits it, makes a task of it, or
 * resumes or closes it by hand. Costs nothing where the run has no instrument. Meant for code that is put in by a compiler:
 * only the place of the call knows that a coroutine has just been made.
 */
export function noteCoroutine<C extends Coroutine<unknown>>(coroutine: C): C {
  const loop = heardLoop();
  if (loop === null || isSpent(coroutine) || Object.hasOwn(coroutine, "next")) return coroutine;
  for (const way of WAYS) Object.defineProperty(coroutine, way, { value: FIRST[way], configurable: true });
  keep(loop, coroutine, true);
  return coroutine;
}

/** The ways to run or to end a coroutine by hand. */
const WAYS = ["return", "throw", "next"] as const;

/** As the coroutine's own, until one of them is taken. */
const FIRST: Readonly<Record<(typeof WAYS)[number], (this: Coroutine<unknown>, ...sent: [unknown]) => unknown>> = {
  next(...sent) {
    return release(this).next(...sent);
  },
  throw(...sent) {
    return release(this).throw(...sent);
  },
  return(...sent) {
    return release(this).return(...sent);
  },
};

function release(coroutine: Coroutine<unknown>): Coroutine<unknown> {
  // In the order that brings back the shape that it had.
  for (const way of ["next", "throw", "return"]) Reflect.deleteProperty(coroutine, way);
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
