import { type Context, inheritedContext } from "./context.ts";
import { RESUMED, type Suspension } from "./coroutine.ts";
import { DoneCallback } from "./doneCallback.ts";
import { CancelledError, InvalidStateError } from "./errors.ts";
import type { Box, ReadyCause } from "./instrument.ts";
import type { EventLoop } from "./loop.ts";
import type { Ready } from "./ready.ts";
import { getRunningLoop } from "./running.ts";
import { LOOKED_AT, READ, RETRIEVED, STATE } from "./standing.ts";
import { CANCELLED, FAILED, FINISHED, PENDING, STATE_NAMES, type State } from "./state.ts";
import type { Waiter } from "./waiter.ts";

/** "No error", where `undefined` could have been thrown. */
export const NO_ERROR: unique symbol = Symbol("no error");

// One object each for every suspension and every result: they are read before anybody else can write them.
/** What `yield*` on a pending future hands to the task that runs: the future to wait for, until the task takes it. */
export const suspended = { done: false, value: null as Future<unknown> | null };
/** What `yield*` on a future that is done gets: read it at once. */
export const returned = { done: true, value: undefined as unknown };

/** A result that is not there yet. `yield* future` waits for it. Make one with `new Future()` or `loop.createFuture()`. */
// Its fields, and those of its kinds that are made at every step, are only declared: the engine defines a class's own in a second call.
export class Future<T> implements Ready {
  /** From 1, in order of creation, per loop; tasks and futures share one sequence. */
  declare readonly id: number;
  declare readonly loop: EventLoop;
  /** @internal Its state and all that `standing.ts` has a bit for: one word, because the collector copies what lives. */
  declare standing: number;
  /** @internal The result; or the exception; or the error or the message to cancel with. Of a pending task: see `Task`. */
  declare held: unknown;
  /** @internal */
  declare waiters: Waiter | Waiter[] | null;

  /** For somebody to settle, of the loop that runs, as `createFuture` makes it. Throws where none runs. */
  constructor();
  /** @internal */
  constructor(loop: EventLoop);
  constructor(loop?: EventLoop) {
    const its = loop ?? getRunningLoop();
    this.id = ++its.lastFuture;
    this.loop = its;
    this.standing = PENDING;
    this.held = undefined;
    this.waiters = null;
    if (loop === undefined) its.hooks?.futureCreated(this);
  }

  /** @internal */
  get state(): State {
    return (this.standing & STATE) as State;
  }

  /** What waiting on it means, in words. */
  get reason(): string {
    return "future";
  }

  /** @internal The same for the same reasons, per loop, once somebody has asked for this one; 0 where there is none. */
  get reasonId(): number {
    return 0;
  }

  /** The `wait`, `gather`, ... that it stands for; null for none, and with no instrument attached. */
  get box(): Box | null {
    return null;
  }

  /** @internal Part of another construct: hooks on futures leave it out. */
  get hidden(): boolean {
    return false;
  }

  /** @internal Why those who wait on it wake up. */
  get wakeCause(): ReadyCause {
    return "future";
  }

  /** @internal Its exception, if any, is somebody's business by now (asyncio's "retrieved"). */
  get retrieved(): boolean {
    return (this.standing & LOOKED_AT) !== 0;
  }

  /** @internal */
  set retrieved(_: true) {
    this.standing += RETRIEVED - (this.standing & RETRIEVED);
  }

  /** True once it has a result or an exception, or was cancelled. */
  done(): boolean {
    return this.state !== PENDING;
  }

  /** True once it was cancelled; for a task: once its coroutine has ended with the `CancelledError`. */
  cancelled(): boolean {
    return this.state === CANCELLED;
  }

  /** The result; throws the exception, `CancelledError`, or `InvalidStateError` while pending. */
  result(): T {
    if (this.state === PENDING) throw new InvalidStateError("Result is not ready.");
    if ((this.standing & READ) === 0) this.noteRead();
    if (this.state === FINISHED) return this.held as T;
    throw this.takeError();
  }

  /** The exception, or null if there is none; throws `CancelledError`, or `InvalidStateError` while pending. */
  exception(): unknown {
    if (this.state === PENDING) throw new InvalidStateError("Exception is not set.");
    this.noteRead();
    const error = this.takeError();
    if (this.state === CANCELLED) throw error;
    return error === NO_ERROR ? null : error;
  }

  /** Throws `InvalidStateError` if it is done already. */
  setResult(result: T): void {
    this.refuseIfDone();
    this.settle(FINISHED, result);
  }

  /** Takes an error, or a class of errors to make one of. Throws `InvalidStateError` if it is done already. */
  setException(error: unknown): void {
    this.refuseIfDone();
    this.settle(FAILED, typeof error === "function" ? Reflect.construct(error, []) : error);
  }

  /** False if it is done already; else whoever waits gets a `CancelledError` with this message. */
  cancel(message?: string): boolean {
    this.retrieved = true;
    const accepted = this.state === PENDING;
    const { hooks } = this.loop;
    if (hooks !== null && !this.hidden) hooks.cancelRequested(this, this.loop.current, message, accepted);
    if (accepted) this.settle(CANCELLED, message);
    return accepted;
  }

  /**
   * Calls `fn` with this future one turn after it is done; at the next turn if it is done already. Without a `context`, in
   * a copy of the present one.
   */
  addDoneCallback(fn: (future: Future<T>) => void, { context }: { context?: Context } = {}): void {
    this.addWaiter(new DoneCallback(fn as (future: Future<unknown>) => void, context ?? inheritedContext()));
  }

  /** Removes every registration of `fn` that is not under way yet; gives their number. */
  removeDoneCallback(fn: (future: Future<T>) => void): number {
    return this.keepWaiters((waiter) => !(waiter instanceof DoneCallback && waiter.fn === fn));
  }

  /** What `yield*` asks for: it waits, and gives the result or throws the exception. */
  [Symbol.iterator](): Iterator<Suspension, T, unknown> {
    return this as unknown as Iterator<Suspension, T, unknown>;
  }

  /** @internal One turn of `yield*`. */
  next(sent: unknown): IteratorResult<unknown, unknown> {
    if (this.state === PENDING) {
      if (sent === RESUMED) throw new Error("await wasn't used with future");
      suspended.value = this;
      return suspended;
    }
    returned.value = this.result();
    return returned;
  }

  /** @internal Somebody throws into whoever stands at `yield*`. */
  throw(error: unknown): never {
    throw error;
  }

  /** @internal */
  addWaiter(waiter: Waiter): void {
    if (this.state === PENDING && this.waiters === null) this.waiters = waiter;
    else this.addLateWaiter(waiter);
  }

  /** @internal */
  get lastWaiter(): Waiter | null {
    return Array.isArray(this.waiters) ? (this.waiters.at(-1) ?? null) : this.waiters;
  }

  /** @internal */
  removeWaiter(waiter: Waiter): void {
    this.keepWaiters((other) => other !== waiter);
  }

  /** @internal Fixes the outcome and puts whoever waits into the ready queue: k callbacks in a row are one entry. */
  settle(state: State, held: unknown): void {
    this.standing += state - this.state;
    this.held = held;
    if (state === FAILED) this.noteFailure();
    const { waiters, loop } = this;
    const { hooks } = loop;
    if (hooks !== null && !this.hidden) this.announce();
    if (waiters === null) return;
    if ((waiters as Waiter).isTask !== true) {
      this.settleOthers();
      return;
    }
    if (hooks !== null) (waiters as Waiter).settled(this);
    this.waiters = null;
    loop.schedule(waiters as unknown as Ready);
  }

  /** @internal Tells the hooks that it settled. */
  announce(): void {
    this.loop.hooks?.futureSettled(this, this.loop.current);
  }

  /** @internal As an entry of the ready queue: calls whoever waited. */
  run(): void {
    const { waiters } = this;
    this.waiters = null;
    if (Array.isArray(waiters)) for (const waiter of waiters) waiter.wake(this);
    else waiters?.wake(this);
  }

  /** @internal What awaiting it throws, or `NO_ERROR`. A cancelled task gives its own error to the first who asks. */
  takeError(): unknown {
    if (this.state === FINISHED) return NO_ERROR;
    this.retrieved = true;
    return this.state === FAILED ? this.held : this.cancelledError();
  }

  /** @internal What being cancelled raises; for one that was not, the same without its own error. */
  cancelledError(): CancelledError {
    if (this.state !== CANCELLED) return new CancelledError();
    if (!(this.held instanceof CancelledError)) return new CancelledError(this.held as string | undefined);
    const error = this.held;
    this.held = undefined;
    return error;
  }

  /** @internal Tells the hooks of the first reading, and whether this was it. */
  noteRead(): boolean {
    if ((this.standing & READ) !== 0) return false;
    this.standing += READ;
    const { hooks } = this.loop;
    if (hooks !== null && !this.hidden) hooks.resultRead(this, this.loop.current);
    return true;
  }

  /** One who comes when it is done, or behind somebody. */
  private addLateWaiter(waiter: Waiter): void {
    if (this.state !== PENDING) {
      waiter.settled(this);
      this.loop.schedule({ run: () => waiter.wake(this) });
      return;
    }
    this.lastWaiter?.overtaken?.(this);
    if (Array.isArray(this.waiters)) this.waiters.push(waiter);
    else this.waiters = [this.waiters as Waiter, waiter];
  }

  private noteFailure(): void {
    this.standing -= this.standing & LOOKED_AT;
    this.loop.failures.add(this);
  }

  /** Those who wait are several, or no task. */
  private settleOthers(): void {
    const { waiters } = this;
    let idle: boolean | undefined;
    if (Array.isArray(waiters)) {
      for (const waiter of waiters) waiter.settled(this);
      idle = waiters.every((waiter) => waiter.idle);
    } else {
      waiters?.settled(this);
      idle = waiters?.idle;
    }
    if (idle) this.waiters = null;
    else this.loop.schedule(this);
  }

  /** @internal Gives how many went. Those of a settled future are under way already and stay. */
  keepWaiters(isKept: (waiter: Waiter) => boolean): number {
    if (this.state !== PENDING || this.waiters === null) return 0;
    const before = Array.isArray(this.waiters) ? this.waiters : [this.waiters];
    const kept = before.filter(isKept);
    this.waiters = kept.length > 1 ? kept : (kept[0] ?? null);
    return before.length - kept.length;
  }

  private refuseIfDone(): void {
    if (this.state !== PENDING) throw new InvalidStateError(`${STATE_NAMES[this.state]}: ${this.reason}`);
  }
}
