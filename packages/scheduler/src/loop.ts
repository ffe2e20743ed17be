import { refuseUnlessCallback } from "./callback.ts";
import { type Clock, VirtualClock } from "./clock.ts";
import { type Context, inheritedContext } from "./context.ts";
import type { Awaitable, Coroutine } from "./coroutine.ts";
import { describe } from "./describe.ts";
import { driveVirtually } from "./drive.ts";
import { type ExceptionContext, type ExceptionHandler, logException, Reports } from "./exceptionHandler.ts";
import { Failures } from "./failures.ts";
import { Future } from "./future.ts";
import { type Hooks, joinInstruments } from "./hooks.ts";
import type { Instrument, Problem } from "./instrument.ts";
import { type Ready, ReadyQueue } from "./ready.ts";
import { runningLoop, setRunningLoop } from "./running.ts";
import { Task } from "./task.ts";
import type { TaskFactory, TaskOptions } from "./taskFactory.ts";
import { TaskList } from "./taskList.ts";
import { Handle, TimerHandle } from "./timer.ts";
import { type Timed, TimerHeap } from "./timerHeap.ts";
import { Unawaited } from "./unawaited.ts";
import { bounded, untilComplete, untilStopped } from "./until.ts";

/** What an `EventLoop` is made of: its clock (default: a new `VirtualClock`), and who is told of what happens. */
export interface LoopOptions {
  clock?: Clock;
  instruments?: readonly Instrument[];
}

/** asyncio's event loop as a generator that never waits: see `turns`. */
export class EventLoop {
  readonly clock: Clock;
  /** Passes made over the ready queue so far. */
  turn = 0;
  /** After so many turns in a row `turns` yields the present instant, so that its driver can breathe. Not Infinity: floats count slowly. */
  turnsPerPump = 2 ** 30;
  /** @internal null when nobody listens. Then it is the prototype's, a constant to the engine, and hooks cost nothing. */
  declare readonly hooks: Hooks | null;
  /** @internal The task whose step is under way. */
  current: Task<unknown> | null = null;
  /** @internal Of the callback that is under way. */
  context: Context | null = null;
  /** @internal Those that have waited: all that are left are in `tasksOf`. */
  readonly waited = new TaskList();
  /** @internal */
  readonly ready = new ReadyQueue();
  /** @internal */
  readonly failures = new Failures();
  /** @internal */
  readonly unawaited = new Unawaited();
  /** @internal */
  readonly timers = new TimerHeap();
  /** @internal Set while a driver waits: something became ready from outside. */
  wakeDriver: (() => void) | null = null;
  /** @internal Last numbers given out. */
  lastFuture = 0;
  /** @internal */
  lastTimer = 0;
  /** @internal */
  lastBox = 0;
  /** @internal */
  lastObject = 0;
  /** @internal */
  lastReason = 0;
  /** @internal */
  lastTaskName = 0;
  private readonly reports = new Reports(this);
  private taskFactory: TaskFactory | null = null;
  private stopping = false;
  private running = false;
  private closed = false;

  constructor({ clock = new VirtualClock(), instruments = [] }: LoopOptions = {}) {
    this.clock = clock;
    const hooks = joinInstruments(instruments);
    if (hooks !== null) this.hooks = hooks;
  }

  /** Seconds on its clock. */
  time(): number {
    return this.clock.time();
  }

  /** True from the first turn on until `turns` is over; true while its driver waits, too. */
  isRunning(): boolean {
    return this.running;
  }

  /** True once `close` was called. */
  isClosed(): boolean {
    return this.closed;
  }

  /** A task whose first step stands in the ready queue when this returns. Throws `TypeError` for what is no coroutine. */
  createTask<T>(coroutine: Coroutine<T>, { name, context }: TaskOptions = {}): Task<T> {
    this.refuseIfClosed();
    if (this.taskFactory !== null) return this.taskFactory(this, coroutine, { name, context });
    return new Task(this, coroutine, name, context);
  }

  /** A future for somebody to settle. */
  createFuture<T = unknown>(): Future<T> {
    const future = new Future<T>(this);
    this.hooks?.futureCreated(future);
    return future;
  }

  /** Calls back in the next turn, after everything that is ready by now. */
  callSoon<A extends unknown[]>(callback: (...args: A) => void, ...args: A): Handle {
    this.refuseIfClosed();
    refuseUnlessCallback(callback, "callSoon");
    const handle = new Handle(this, () => callback(...args), inheritedContext());
    this.schedule(handle);
    return handle;
  }

  /** Calls back `delay` seconds from now; at the next turn for a delay that is not positive. */
  callLater<A extends unknown[]>(delay: number, callback: (...args: A) => void, ...args: A): TimerHandle {
    if (typeof delay !== "number") throw new TypeError("delay must not be None");
    refuseUnlessCallback(callback, "callLater");
    const why = () => `callLater(${delay})`;
    const call = () => callback(...args);
    return this.setTimer(new TimerHandle(this, this.time() + delay, call, why, inheritedContext()));
  }

  /** Calls back when the loop's clock reaches `when`, in seconds. Equal instants fire in the order they were set. */
  callAt<A extends unknown[]>(when: number, callback: (...args: A) => void, ...args: A): TimerHandle {
    if (typeof when !== "number") throw new TypeError("when cannot be None");
    refuseUnlessCallback(callback, "callAt");
    const call = () => callback(...args);
    const why = () => `callAt(${when})`;
    return this.setTimer(new TimerHandle(this, when, call, why, inheritedContext()));
  }

  /** Who makes the tasks; null for the usual kind. See `eagerTaskFactory`. */
  setTaskFactory(factory: TaskFactory | null): void {
    if (factory !== null && typeof factory !== "function")
      throw new TypeError("task factory must be a callable or None");
    this.taskFactory = factory;
  }

  /** The one set with `setTaskFactory`; null for the usual kind of task. */
  getTaskFactory(): TaskFactory | null {
    return this.taskFactory;
  }

  /** Whom to tell what nobody else can be told; null for the instruments alone, or without any the console. */
  setExceptionHandler(handler: ExceptionHandler | null): void {
    if (handler !== null && typeof handler !== "function")
      throw new TypeError(`A callable object or None is expected, got ${describe(handler)}`);
    this.reports.handler = handler;
  }

  /** The one set with `setExceptionHandler`, or null. */
  getExceptionHandler(): ExceptionHandler | null {
    return this.reports.handler;
  }

  /** Tells the exception handler; an error in it is told as well, and harms nobody. */
  callExceptionHandler(context: ExceptionContext): void {
    const { message, exception, task = null } = context;
    this.reports.tell({ kind: "callbackRaised", task, message, error: exception }, context);
  }

  /** What happens without an exception handler: everything known goes to the console. */
  defaultExceptionHandler(context: ExceptionContext): void {
    logException(context);
  }

  /** Lets the turn under way end and `runForever` return. Before `runForever` it allows one turn. */
  stop(): void {
    this.stopping = true;
    if (this.wakeDriver !== null) this.wakeDriver();
  }

  /** Drops everything that is left. Throws while the loop runs. */
  close(): void {
    if (this.running) throw new Error("Cannot close a running event loop");
    this.closed = true;
    this.ready.clear();
    this.timers.clear();
  }

  /** Runs until `stop`, jumping over idle time. Throws `DeadlockError` where asyncio would hang. */
  runForever(): void {
    driveVirtually(bounded(this, untilStopped(this)), this.clock);
  }

  /** Runs until `main` is done, jumping over idle time; gives its result or throws its exception. */
  runUntilComplete<T>(main: Awaitable<T>): T {
    return driveVirtually(bounded(this, untilComplete(this, main)), this.clock);
  }

  /**
   * The loop itself. It never waits: when nothing is ready it yields the instant of the next timer (`Infinity` for
   * none), and goes on when its driver resumes it, having moved the clock or waited. It ends one turn after `stop`.
   */
  *turns(): Generator<number, void, void> {
    this.refuseToRun();
    this.running = true;
    setRunningLoop(this);
    let left = this.turnsPerPump;
    try {
      do {
        this.timers.dropCancelled();
        // Even a timer that is due within the resolution takes its time if nothing else is.
        while (this.ready.length === 0 && !this.stopping && this.timers.firstWhen > this.time()) {
          yield* this.pause(this.timers.firstWhen);
          this.timers.dropCancelled();
          left = this.turnsPerPump;
        }
        if (this.timers.length > 0) this.takeDue();
        this.runReady();
        if (--left <= 0 && !this.stopping) {
          yield* this.pause(this.time());
          left = this.turnsPerPump;
        }
      } while (!this.stopping);
    } finally {
      this.stopping = this.running = false;
      if (runningLoop() === this) setRunningLoop(null);
    }
  }

  /** @internal Nothing is ready, and no timer is due that was not cancelled. */
  get idle(): boolean {
    this.timers.dropCancelled();
    return this.ready.length === 0 && !this.timers.isDue(this.time());
  }

  /** @internal */
  schedule(entry: Ready): void {
    this.ready.push(entry);
    if (this.wakeDriver !== null) this.wakeDriver();
  }

  /** @internal */
  setTimer<H extends TimerHandle>(timer: H): H {
    this.addTimer(timer, timer.when, timer.id);
    this.hooks?.timerSet(timer, timer.owner);
    return timer;
  }

  /** @internal */
  addTimer(timer: Timed, when: number, order: number): void {
    this.refuseIfClosed();
    if (Number.isNaN(when)) throw new RangeError("Invalid delay: NaN (not a number)");
    this.timers.push(timer, when, order);
    if (this.wakeDriver !== null) this.wakeDriver();
  }

  /** @internal Runs a callback in its context; what it throws is reported and harms nobody. */
  guard(callback: () => void, context: Context | null, handle?: Handle): void {
    this.context = context;
    try {
      callback();
    } catch (error) {
      const message = `Exception in callback: ${String(error)}`;
      this.report({ kind: "callbackRaised", task: null, message, error }, { message, exception: error, handle });
    }
    this.context = null;
  }

  /** @internal Tells the instruments of a problem, and the exception handler in asyncio's words. */
  report(problem: Problem, context: ExceptionContext): void {
    this.reports.tell(problem, context);
  }

  /** @internal Throws where it cannot be run now. */
  refuseToRun(): void {
    this.refuseIfClosed();
    if (this.running) throw new Error("This event loop is already running");
    if (runningLoop() !== null) throw new Error("Cannot run the event loop while another loop is running");
  }

  /** Leaves the thread to others until the driver resumes. */
  private *pause(until: number): Generator<number, void, void> {
    const from = this.time();
    setRunningLoop(null);
    yield until;
    setRunningLoop(this);
    const now = this.time();
    if (now !== from) this.hooks?.clockAdvanced(from, now);
  }

  private takeDue(): void {
    const { timers } = this;
    const now = this.time();
    while (timers.isDue(now)) this.schedule(timers.pop());
  }

  private runReady(): void {
    const { ready, hooks } = this;
    let left = ready.length;
    this.turn++;
    hooks?.turnStarted(this.turn, left);
    while (left-- > 0) ready.shift().run();
  }

  private refuseIfClosed(): void {
    if (this.closed) throw new Error("Event loop is closed");
  }
}

Object.defineProperty(EventLoop.prototype, "hooks", { value: null, writable: true });
