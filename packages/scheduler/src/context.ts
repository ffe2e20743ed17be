import type { ContextVar } from "./contextVar.ts";
import { runningLoop } from "./running.ts";

type Values = ReadonlyMap<ContextVar<unknown>, unknown>;

const EMPTY: Values = new Map();

/**
 * Who has a context: a task, a loop for the callback that it runs, and, outside of loops, this program. null stands for an
 * empty one that nobody has asked for, so that tasks which use no variables pay for none.
 */
interface ContextHolder {
  context: Context | null;
}

const program: ContextHolder = { context: null };

function holder(): ContextHolder {
  const loop = runningLoop();
  return loop === null ? program : (loop.current ?? loop);
}

/** The values of context variables as one task, or one callback, sees them. */
export class Context {
  /** Never changed, so that a copy costs nothing. */
  private values: Values = EMPTY;
  private entered = false;

  /** How many variables have a value in it. */
  get size(): number {
    return this.values.size;
  }

  /** Whether a variable has a value here. */
  has(variable: ContextVar<unknown>): boolean {
    return this.values.has(variable);
  }

  /** The value of a variable here; undefined if it has none. */
  get<T>(variable: ContextVar<T>): T | undefined {
    return this.values.get(variable) as T | undefined;
  }

  /** The variables that have a value here, each with it. */
  [Symbol.iterator](): IterableIterator<[ContextVar<unknown>, unknown]> {
    return this.values.entries() as IterableIterator<[ContextVar<unknown>, unknown]>;
  }

  /** One with the same values; what is set in either changes nothing in the other. */
  copy(): Context {
    const copy = new Context();
    copy.values = this.values;
    return copy;
  }

  /** Calls `fn` in this context, which keeps what it sets. Throws if code in this context is under way already. */
  run<A extends unknown[], R>(fn: (...args: A) => R, ...args: A): R {
    if (this.entered || holder().context === this) throw new Error("cannot enter context: it is already entered");
    this.entered = true;
    try {
      return within(this, () => fn(...args));
    } finally {
      this.entered = false;
    }
  }

  /** @internal */
  write(variable: ContextVar<unknown>, value: unknown): void {
    this.values = new Map(this.values).set(variable, value);
  }

  /** @internal */
  erase(variable: ContextVar<unknown>): void {
    const values = new Map(this.values);
    values.delete(variable);
    this.values = values;
  }
}

/** A copy of the context of whoever runs: what is set in it changes nothing elsewhere. */
export function copyContext(): Context {
  return holder().context?.copy() ?? new Context();
}

/** @internal As `copyContext`, with null for an empty one. */
export function inheritedContext(): Context | null {
  const { context } = holder();
  return context === null || context.size === 0 ? null : context.copy();
}

/** @internal The context of whoever runs; null if nothing has been set in it. */
export function presentContext(): Context | null {
  return holder().context;
}

/** @internal The same, made if need be. */
export function ownContext(): Context {
  const { context } = holder();
  if (context !== null) return context;
  const made = new Context();
  holder().context = made;
  return made;
}

/** @internal Calls `fn` in a context, whoever else is in it; null stands for an empty one. */
export function within<R>(context: Context | null, fn: () => R): R {
  const here = holder();
  const outer = here.context;
  here.context = context;
  try {
    return fn();
  } finally {
    here.context = outer;
  }
}
