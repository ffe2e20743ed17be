import { listMembers, type OpenBox, openBox } from "./box.ts";
import { Children } from "./children.ts";
import { type Awaitable, isCoroutine, type ResultOf } from "./coroutine.ts";
import { CancelledError } from "./errors.ts";
import { Future } from "./future.ts";
import type { BoxEnd } from "./instrument.ts";
import { getRunningLoop } from "./running.ts";
import { CANCELLED, FAILED, FINISHED, PENDING } from "./state.ts";

/** The results of several awaitables, in their order. */
type Results<A extends readonly unknown[]> = { -readonly [K in keyof A]: ResultOf<A[K]> };

/**
 * Runs awaitables side by side; the future gives the list of their results, in the order of the arguments.
 * The first failure is raised at once, and the others run on; with `returnExceptions` failures are results like others.
 * Cancelling the future cancels every child.
 */
export function gather<A extends readonly Awaitable<unknown>[]>(...awaitables: A): Future<Results<A>>;
export function gather<const A extends readonly Awaitable<unknown>[]>(
  awaitables: A,
  options: { returnExceptions: true },
): Future<{ -readonly [K in keyof A]: ResultOf<A[K]> | Error }>;
export function gather<const A extends readonly Awaitable<unknown>[]>(
  awaitables: A,
  options?: { returnExceptions?: false },
): Future<Results<A>>;
export function gather<T>(
  awaitables: Iterable<Awaitable<T>>,
  options: { returnExceptions: true },
): Future<(T | Error)[]>;
export function gather<T>(awaitables: Iterable<Awaitable<T>>, options?: { returnExceptions?: false }): Future<T[]>;
export function gather(...args: unknown[]): Future<unknown[]> {
  const [awaitables, returnExceptions] = readArguments(args);
  const children = new Children(awaitables as Iterable<Awaitable<unknown>>);
  if (children.list.length > 0) return new Gather(children, returnExceptions);
  const empty = getRunningLoop().createFuture<unknown[]>();
  empty.setResult([]);
  return empty;
}

/** Tells `gather(a, b)` from `gather([a, b], options)`: a coroutine and a future can be iterated too. */
function readArguments(args: unknown[]): [awaitables: Iterable<unknown>, returnExceptions: boolean] {
  const [first, options] = args;
  const isList = first !== null && typeof first === "object" && !(first instanceof Future) && !isCoroutine(first);
  if (!isList) return [args, false];
  const { returnExceptions = false } = (options ?? {}) as { returnExceptions?: boolean };
  return [first as Iterable<unknown>, returnExceptions];
}

class Gather extends Future<unknown[]> {
  private readonly children: Children;
  private readonly returnExceptions: boolean;
  private readonly opened: OpenBox | null;
  private cancelAsked = false;

  constructor(children: Children, returnExceptions: boolean) {
    const { loop } = children.list[0] as Future<unknown>;
    super(loop);
    this.children = children;
    this.returnExceptions = returnExceptions;
    loop.hooks?.futureCreated(this);
    const condition = returnExceptions ? "returnExceptions" : "ALL_COMPLETED";
    this.opened = openBox(loop, { kind: "gather", members: children.list, condition });
    children.report(this);
  }

  override get reason(): string {
    return `gather(${listMembers(this.children.list)})`;
  }

  override get box(): OpenBox | null {
    return this.opened;
  }

  childDone(child: Future<unknown>): void {
    this.opened?.memberDone(child);
    if (!this.returnExceptions || this.state !== PENDING) child.retrieved = true;
    if (this.state !== PENDING) return;
    if (!this.returnExceptions && child.state !== FINISHED) {
      const why = child.state === CANCELLED ? "cancelled" : "raised";
      this.trip(why, child, FAILED, child.takeError());
    } else if (this.children.left === 0) this.complete(child);
  }

  private complete(last: Future<unknown>): void {
    const results = this.children.list.map(takeOutcome);
    // As asyncio does: the error of the last argument, though it may have ended otherwise.
    if (this.cancelAsked) this.trip("cancelled", last, FAILED, this.children.list.at(-1)?.cancelledError());
    else this.trip("condition", last, FINISHED, results);
  }

  /** Cancels every child; the future itself ends when they do. */
  override cancel(message?: string): boolean {
    const open = this.state === PENDING;
    this.loop.hooks?.cancelRequested(this, this.loop.current, message, open);
    if (!open) return false;
    let accepted = false;
    for (const child of this.children.list) if (child.cancel(message)) accepted = true;
    if (accepted) this.cancelAsked = true;
    return accepted;
  }

  override noteRead(): boolean {
    const first = super.noteRead();
    if (first) this.opened?.close();
    return first;
  }

  private trip(why: BoxEnd, by: Future<unknown>, state: typeof FINISHED | typeof FAILED, held: unknown): void {
    this.opened?.trip(why, by);
    this.settle(state, held);
  }
}

/** A done child's result or error; being listed does not use up a cancelled task's own error. */
function takeOutcome(child: Future<unknown>): unknown {
  if (child.state === FINISHED) return child.held;
  child.retrieved = true;
  if (child.state === FAILED) return child.held;
  return new CancelledError(typeof child.held === "string" ? child.held : "");
}
