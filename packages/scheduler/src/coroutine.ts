import type { Future } from "./future.ts";

declare const suspension: unique symbol;

/**
 * What a suspended coroutine hands to the loop. Only `yield*` on a future, a task or another coroutine makes one,
 * so that a forgotten star does not compile.
 */
export interface Suspension {
  readonly [suspension]: true;
}

/**
 * What a `function*` returns: code that can wait. `yield*` on it runs it inside the caller's task.
 * Not the language's own `Generator`: that asks for `Symbol.dispose` wherever some other library's types know of it.
 */
export interface Coroutine<T> extends Iterator<Suspension | undefined, T, unknown> {
  /** Ends it where it stands: `finally` runs. */
  return(value: T): IteratorResult<Suspension | undefined, T>;
  /** Resumes it with an error, which is raised where it stands. */
  throw(error: unknown): IteratorResult<Suspension | undefined, T>;
  /** What `yield*` asks for. */
  [Symbol.iterator](): Coroutine<T>;
}

/** Whatever `yield*` can wait for. */
export type Awaitable<T> = Coroutine<T> | Future<T>;

/** The type that `yield*` on an awaitable gives. */
export type ResultOf<A> = A extends { [Symbol.iterator](): Iterator<unknown, infer T, unknown> } ? T : never;

/**
 * Sent into a coroutine when the future that it waited on has settled. `yield*` itself sends `undefined` first, so an
 * awaited future can tell "you are being awaited" from "you woke me up".
 */
export const RESUMED: unique symbol = Symbol("resumed");

const NAME = Symbol("coroutine name");

/** @internal A coroutine that has run, or is under way. */
export function isSpent(coroutine: object): boolean {
  return !Object.isExtensible(coroutine);
}

/**
 * @internal Whoever runs it again is told that it has run. A generator object does not tell, and nobody adds properties to
 * one, so that forbidding them says it: a property of our own would take room in every task.
 */
export function spend(coroutine: object): void {
  Object.preventExtensions(coroutine);
}

/** @internal What running a coroutine again raises. */
export function reuseError(): Error {
  return new Error("cannot reuse already awaited coroutine");
}

/** How the engine's own generators answer `yield*`: with themselves. */
const engines: unknown = Reflect.get(function* () {}.prototype, Symbol.iterator);

/** What `yield*` asks a coroutine for. The engine's own would run a second time as if it had nothing to do. */
function awaitOnce<T extends object>(this: T): T {
  if (isSpent(this)) throw reuseError();
  spend(this);
  return this;
}

/**
 * Gives the coroutines that `fn` makes a name of their own, for labels and messages: a generator object keeps no
 * reference to its function, only to the function's prototype. One that is awaited a second time then says so.
 */
export function nameCoroutine(fn: { readonly prototype: object }, name: string): void {
  Object.defineProperty(fn.prototype, NAME, { value: name, configurable: true });
  // Those that are written out by hand see to it themselves.
  if (Reflect.get(fn.prototype, Symbol.iterator) !== engines) return;
  Object.defineProperty(fn.prototype, Symbol.iterator, { value: awaitOnce, configurable: true, writable: true });
}

/** The name given by `nameCoroutine`, or "" where there is none. */
export function nameOfCoroutine(coroutine: object): string {
  const name: unknown = (coroutine as { [NAME]?: unknown })[NAME];
  return typeof name === "string" ? name : "";
}

/** True for what a `function*` returns and for the coroutines of this package; false for futures and tasks. */
export function isCoroutine(value: unknown): value is Coroutine<unknown> {
  if (typeof value !== "object" || value === null) return false;
  const { next, throw: fail, return: close } = value as Partial<Coroutine<unknown>>;
  return typeof next === "function" && typeof fail === "function" && typeof close === "function";
}
