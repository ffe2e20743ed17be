import { type Clock, VirtualClock } from "./clock.ts";
import { type Coroutine, isCoroutine, type ResultOf } from "./coroutine.ts";
import { describe } from "./describe.ts";
import { driveVirtually } from "./drive.ts";
import { expectInputs, type Input } from "./input.ts";
import type { Instrument } from "./instrument.ts";
import { cancelLeftovers, lastTurns, reportLeftovers } from "./leftovers.ts";
import { EventLoop } from "./loop.ts";
import { runningLoop } from "./running.ts";
import { bounded, untilComplete } from "./until.ts";

/** How to run a coroutine. */
export interface RunOptions {
  /** Default: a new `VirtualClock`; for `runInRealTime` a new `RealClock`. */
  clock?: Clock;
  /** Who is told of everything that happens, in this order. */
  instruments?: readonly Instrument[];
  /** What comes from outside while it runs: see `inbox`. */
  inputs?: readonly Input[];
  /** See `EventLoop#turnsPerPump`. */
  turnsPerPump?: number;
}

/**
 * Runs a coroutine to its end on a new loop, at once, on a virtual clock; gives its result or throws its exception.
 * As `asyncio.run` does, it then cancels every task that is left and waits for them. Tasks made meanwhile are dropped.
 * Throws `DeadlockError` where asyncio would hang.
 */
export function run<T>(main: Coroutine<T>, options?: RunOptions): T;
export function run<C extends Coroutine<unknown>>(main: C, options?: RunOptions): ResultOf<C>;
export function run<T>(main: Coroutine<T>, options: RunOptions = {}): T {
  const clock = options.clock ?? new VirtualClock();
  return driveVirtually(runSteps(main, { ...options, clock }), clock);
}

/**
 * The whole of `run` as a generator that never waits. It yields instants on its clock, in seconds: the driver moves the
 * clock there, or waits, and resumes it. An instant that is not ahead only lets the driver breathe.
 */
export function* runSteps<T>(main: Coroutine<T>, options: RunOptions = {}): Generator<number, T, void> {
  return yield* stepsOn(newLoop(main, options), main);
}

/** @internal A loop for `main`, if `main` can be run now. */
export function newLoop(main: Coroutine<unknown>, { turnsPerPump, inputs = [], ...options }: RunOptions): EventLoop {
  if (!isCoroutine(main)) throw new RangeError(`a coroutine was expected, got ${describe(main)}`);
  if (runningLoop() !== null) throw new Error("run() cannot be called from a running event loop");
  const loop = new EventLoop(options);
  if (turnsPerPump !== undefined) loop.turnsPerPump = turnsPerPump;
  expectInputs(loop, inputs);
  return loop;
}

/** @internal */
export function stepsOn<T>(loop: EventLoop, main: Coroutine<T>): Generator<number, T, void> {
  return bounded(loop, phases(loop, main));
}

function* phases<T>(loop: EventLoop, main: Coroutine<T>): Generator<number, T, void> {
  try {
    return yield* untilComplete(loop, main);
  } finally {
    yield* cancelLeftovers(loop);
    yield* lastTurns(loop);
    reportLeftovers(loop);
    loop.close();
  }
}
