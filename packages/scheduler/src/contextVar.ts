import { type Context, ownContext, presentContext } from "./context.ts";

/** "No value", where `undefined` could be one. */
const NONE: unique symbol = Symbol("no value");

/** A variable that has a value of its own in each task: a new task begins with its maker's. */
export class ContextVar<T> {
  readonly name: string;
  private readonly fallback: T | typeof NONE;

  /** Without `default`, `get` throws until a value is set. */
  constructor(name: string, options: { default?: T } = {}) {
    this.name = name;
    this.fallback = "default" in options ? (options.default as T) : NONE;
  }

  /** The value in the context of whoever runs; else `fallback`, else the default. Throws `ReferenceError` without one. */
  get(): T;
  get<F>(fallback: F): T | F;
  get(...fallback: unknown[]): unknown {
    const context = presentContext();
    if (context?.has(this)) return context.get(this);
    if (fallback.length > 0) return fallback[0];
    if (this.fallback === NONE) throw new ReferenceError(`${this} has no value`);
    return this.fallback;
  }

  /** Sets the value in the context of whoever runs. The token takes it back. */
  set(value: T): Token<T> {
    const context = ownContext();
    const token = new Token<T>(this, context, context.has(this), context.get(this));
    context.write(this, value);
    return token;
  }

  /** Takes a `set` back. Throws for the token of another variable or context, and for one that was used. */
  reset(token: Token<T>): void {
    token.spend(this, ownContext());
  }

  /** `<ContextVar name="…">`, as Python shows it. */
  toString(): string {
    return `<ContextVar name=${JSON.stringify(this.name)}>`;
  }
}

/** What `ContextVar#set` changed. */
export class Token<T> {
  readonly variable: ContextVar<T>;
  /** Whether the variable had a value before. */
  readonly hadValue: boolean;
  /** The value before; undefined if there was none. */
  readonly oldValue: T | undefined;
  private readonly context: Context;
  private used = false;

  /** @internal */
  constructor(variable: ContextVar<T>, context: Context, hadValue: boolean, oldValue: T | undefined) {
    this.variable = variable;
    this.context = context;
    this.hadValue = hadValue;
    this.oldValue = oldValue;
  }

  /** @internal */
  spend(variable: ContextVar<T>, context: Context): void {
    if (this.used) throw new Error(`The token of ${this.variable} has already been used once`);
    if (variable !== this.variable)
      throw new RangeError(`The token of ${this.variable} was created by a different ContextVar`);
    if (context !== this.context)
      throw new RangeError(`The token of ${this.variable} was created in a different Context`);
    this.used = true;
    if (this.hadValue) context.write(variable, this.oldValue);
    else context.erase(variable);
  }
}
