import { Context, inheritedContext } from "./context.ts";
import { type Coroutine, isCoroutine, isSpent, nameOfCoroutine, RESUMED, reuseError, spend } from "./coroutine.ts";
import { describe } from "./describe.ts";
import { CancelledError, InvalidStateError } from "./errors.ts";
import { faultOf } from "./fault.ts";
import { Future, NO_ERROR, suspended } from "./future.ts";
import type { ReadyCause } from "./instrument.ts";
import type { EventLoop } from "./loop.ts";
import { explainOverflow } from "./outOfStack.ts";
import { Seldom } from "./seldom.ts";
import { NUMBER, SELDOM, WAITED } from "./standing.ts";
import { CANCELLED, FAILED, FINISHED, PENDING } from "./state.ts";
import type { Waiter } from "./waiter.ts";

const OUTCOMES = { [FINISHED]: "returned", [FAILED]: "raised", [CANCELLED]: "cancelled" } as const;

/** Tasks that are passing on a request to cancel, so that one that goes round in a circle is noticed. */
const underRequest = new Set<object>();

/**
 * A coroutine that the loop runs, step by step, beside all others. Make one with `createTask`.
 * Until it is done, `held` is what its last step suspended on. Small, because the collector copies what lives.
 */
export class Task<T> extends Future<T> implements Waiter {
  /** What it runs; of few tasks with what only they have. */
  declare private work: Coroutine<T> | string | Seldom<T>;

  /** @internal Takes its first step at once if `eager` is set and the loop runs, else in the next turn. */
  constructor(loop: EventLoop, coroutine: Coroutine<T>, name?: string, context?: Context, eager = false) {
    if (!isCoroutine(coroutine)) throw new TypeError(`a coroutine was expected, got ${describe(coroutine)}`);
    super(loop);
    this.work = coroutine;
    if (name === undefined) this.standing = ++loop.lastTaskName * NUMBER;
    else this.ownSeldom(String(name));
    const inherited = context ?? inheritedContext();
    if (inherited !== null) this.context = inherited;
    loop.hooks?.taskCreated(this, loop.current);
    if (eager && loop.isRunning()) this.stepInside(loop.current);
    else this.makeReady("created");
  }

  /** @internal */
  get isTask(): boolean {
    return true;
  }

  /** @internal What its last step suspended on. */
  get waitingOn(): Future<unknown> | null {
    return this.state === PENDING && this.held !== undefined ? (this.held as Future<unknown>) : null;
  }

  /** @internal What it runs. Once that has ended only its name, so that what it held can be collected. */
  get coroutine(): Coroutine<T> | string {
    const { seldom } = this;
    return seldom === null ? (this.work as Coroutine<T> | string) : seldom.coroutine;
  }

  private get seldom(): Seldom<T> | null {
    return (this.standing & SELDOM) === 0 ? null : (this.work as Seldom<T>);
  }

  /** The name given to `createTask`, or asyncio's `Task-N`. */
  get name(): string {
    return this.seldom?.given ?? `Task-${this.loop.waited.numberOf(this)}`;
  }

  /** The name of the function that made its coroutine, where it is known (see `nameCoroutine`). */
  get coroutineName(): string {
    return this.ownName || "coroutine";
  }

  /** @internal What a person would call it: the name given, else the coroutine's, else `Task-N`. */
  get label(): string {
    return this.seldom?.given ?? (this.ownName || this.name);
  }

  /** The coroutine's; "" where it is not known. */
  private get ownName(): string {
    const { coroutine } = this;
    return typeof coroutine === "string" ? coroutine : nameOfCoroutine(coroutine);
  }

  override get reason(): string {
    return `task ${this.label}`;
  }

  /** @internal null while it is empty. */
  get context(): Context | null {
    return this.seldom?.context ?? null;
  }

  /** @internal */
  set context(context: Context | null) {
    this.ownSeldom().context = context;
  }

  /** The context that it runs in. */
  getContext(): Context {
    this.context ??= new Context();
    return this.context;
  }

  /**
   * Asks the coroutine to stop: at its next step a `CancelledError` with this message is thrown where it stands.
   * False if the task is done already.
   */
  override cancel(message?: string): boolean {
    if (underRequest.has(this)) return this.breakCircle(message);
    this.retrieved = true;
    const accepted = this.state === PENDING;
    this.loop.hooks?.cancelRequested(this, this.loop.current, message, accepted);
    if (!accepted) return false;
    const seldom = this.ownSeldom();
    seldom.requests++;
    const { waitingOn } = this;
    if (waitingOn !== null) {
      underRequest.add(this);
      const passedOn = waitingOn.cancel(message);
      underRequest.delete(this);
      if (passedOn) return true;
    }
    seldom.due = true;
    seldom.message = message;
    return true;
  }

  /** How many requests to cancel are open: `cancel` adds one, `uncancel` takes one back. */
  cancelling(): number {
    return this.seldom?.requests ?? 0;
  }

  /** Takes one request to cancel back and gives the number left. At 0 one that was not delivered yet is dropped. */
  uncancel(): number {
    const { seldom } = this;
    if (seldom === null) return 0;
    if (seldom.requests > 0 && --seldom.requests === 0) seldom.due = false;
    return seldom.requests;
  }

  override setResult(): never {
    throw new Error("Task does not support set_result operation");
  }

  override setException(): never {
    throw new Error("Task does not support set_exception operation");
  }

  /** @internal The future that it waits on has settled. */
  settled(future: Future<unknown>): void {
    const { hooks } = this.loop;
    if (hooks === null) return;
    const asked = this.cancelling() > 0;
    const cancelled = asked && (future.state === CANCELLED || future.held instanceof CancelledError);
    hooks.taskReady(this, cancelled ? "cancel" : future.wakeCause, future);
  }

  /** @internal */
  wake(): void {
    if (this.state === PENDING) this.step();
    else this.refuseStep();
  }

  /** @internal As an entry of the ready queue: its next step while it lives, its callbacks once it is done. */
  override run(): void {
    if (this.state === PENDING) this.step();
    else {
      if (typeof this.coroutine !== "string") this.refuseStep();
      super.run();
    }
  }

  /** @internal */
  override announce(): void {
    const bare = this.state === CANCELLED && !(this.held instanceof CancelledError);
    this.loop.hooks?.taskDone(
      this,
      OUTCOMES[this.state as keyof typeof OUTCOMES],
      bare ? new CancelledError(this.seldom?.message) : this.held,
    );
  }

  /** @internal */
  override cancelledError(): CancelledError {
    return this.state === CANCELLED ? super.cancelledError() : new CancelledError(this.seldom?.message);
  }

  /** A request that came back to its first task. asyncio runs out of stack here; we cancel this task where it stands. */
  private breakCircle(message: string | undefined): boolean {
    const { waitingOn } = this;
    if (waitingOn === null) return true;
    waitingOn.removeWaiter(this);
    this.held = undefined;
    const seldom = this.ownSeldom();
    seldom.due = true;
    seldom.message = message;
    this.makeReady("cancel");
    return true;
  }

  /** Somebody settled it behind its back, with the methods of `Future`: its coroutine goes no further. */
  private refuseStep(): void {
    this.goNoFurther();
    const error = new InvalidStateError(`step(): already done: ${this.reason}`);
    const message = `Exception in callback: ${error}`;
    this.loop.report({ kind: "callbackRaised", task: this, message, error }, { message, exception: error, task: this });
  }

  /** A step in the midst of somebody else's. */
  private stepInside(outer: Task<unknown> | null): void {
    // Else nothing would tell of it meanwhile: it neither waits nor is ready, and is not the one that runs.
    if (outer !== null) this.loop.waited.add(outer);
    this.step();
    this.loop.current = outer;
  }

  // What follows is kept small, and what seldom happens is kept out of it: the engine makes one piece only of what is small.

  private step(): void {
    const { loop, seldom } = this;
    const { hooks } = loop;
    const from = this.held as Future<unknown> | undefined;
    const error = this.takeIncoming(from, seldom);
    this.held = undefined;
    loop.current = this;
    let result: IteratorResult<unknown, T> | null = null;
    try {
      if (error === NO_ERROR) {
        if (hooks !== null) hooks.stepStarted(this, "value");
        result = ((seldom === null ? this.work : seldom.coroutine) as Coroutine<T>).next(RESUMED);
      } else result = this.raise(error, from);
    } catch (raised) {
      this.endRaising(raised);
    }
    if (result !== null) {
      if (result.done) this.finish(result.value);
      else this.suspend(loop, result.value);
    }
    if (hooks !== null) hooks.stepEnded(this);
    loop.current = null;
  }

  /** `from` is what it waits on, if anything: that its error was read is told before the coroutine goes on. */
  private raise(error: unknown, from: Future<unknown> | undefined): IteratorResult<unknown, T> {
    this.loop.hooks?.stepStarted(this, "exception");
    if (from !== undefined && from.held === error) from.noteRead();
    return (this.coroutine as Coroutine<T>).throw(error);
  }

  /** What the next step is to throw, or `NO_ERROR`. */
  private takeIncoming(from: Future<unknown> | undefined, seldom: Seldom<T> | null): unknown {
    const error = from === undefined || from.state === FINISHED ? NO_ERROR : from.takeError();
    return seldom === null ? error : this.takeSeldom(seldom, error);
  }

  private takeSeldom(seldom: Seldom<T>, awaited: unknown): unknown {
    const error = seldom.fault ?? awaited;
    seldom.fault = null;
    if (!seldom.due) return error;
    seldom.due = false;
    return error instanceof CancelledError ? error : this.cancelledError();
  }

  private finish(value: T): void {
    const { seldom } = this;
    // All that is left of a coroutine that has ended before.
    if (value === undefined && isSpent(this.coroutine as Coroutine<T>)) this.end(FAILED, reuseError());
    else if (seldom?.due) this.end(CANCELLED, seldom.message);
    else this.end(FINISHED, value);
  }

  private endRaising(raised: unknown): void {
    if (raised instanceof CancelledError) this.end(CANCELLED, raised);
    else this.end(FAILED, explainOverflow(raised, this.label, this.coroutineName));
  }

  private end(state: typeof FINISHED | typeof FAILED | typeof CANCELLED, held: unknown): void {
    spend(this.coroutine as Coroutine<T>);
    this.goNoFurther();
    this.settle(state, held);
  }

  private goNoFurther(): void {
    const { seldom, ownName } = this;
    if (seldom === null) this.work = ownName;
    else seldom.coroutine = ownName;
    this.loop.waited.delete(this);
  }

  private suspend(loop: EventLoop, on: unknown): void {
    const awaited = suspended.value;
    suspended.value = null;
    if (awaited === null || on !== awaited || awaited.loop !== loop || on === this) {
      this.giveWay(on, awaited);
      return;
    }
    if ((this.standing & WAITED) === 0) loop.waited.add(this);
    awaited.addWaiter(this);
    // Only now: what has settled by then makes it ready before it is told to wait. One that was settled in this step keeps that.
    if (this.state === PENDING) this.held = awaited;
    const { hooks } = loop;
    if (hooks !== null) hooks.taskWaiting(this, awaited);
    const { seldom } = this;
    if (seldom !== null) cancelIfDue(seldom, awaited);
  }

  /** It waits for nothing, or for something that it cannot wait for. */
  private giveWay(on: unknown, awaited: Future<unknown> | null): void {
    if (on !== undefined) this.ownSeldom().fault = new Error(faultOf(this, on, awaited));
    this.makeReady(on === undefined ? "bareYield" : "error");
  }

  private ownSeldom(given: string | null = null): Seldom<T> {
    if (this.seldom === null) {
      this.work = new Seldom(given, this.work as Coroutine<T> | string);
      this.standing += SELDOM;
    }
    return this.work as Seldom<T>;
  }

  private makeReady(cause: ReadyCause): void {
    this.loop.hooks?.taskReady(this, cause, null);
    this.loop.schedule(this);
  }
}

/** Passes on a request to cancel that came before its task waited on this. */
function cancelIfDue(seldom: Seldom<unknown>, on: Future<unknown>): void {
  if (seldom.due && on.cancel(seldom.message)) seldom.due = false;
}
