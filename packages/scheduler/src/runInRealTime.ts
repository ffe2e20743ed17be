import type { Clock } from "./clock.ts";
import type { Coroutine, ResultOf } from "./coroutine.ts";
import type { EventLoop } from "./loop.ts";
import { newLoop, type RunOptions, stepsOn } from "./run.ts";

// All that this file needs of its host; every browser, worker and server runtime has it.
declare const performance: { now(): number };
declare function setTimeout(callback: () => void, milliseconds: number): unknown;
declare function clearTimeout(timeout: unknown): void;

/** Longest single wait, in seconds: asyncio's, and less than what `setTimeout` can count. */
const LONGEST_WAIT = 24 * 3600;
/** Turns in a row before the host gets its turn. */
const TURNS_PER_PUMP = 1000;

/** The host's clock, in seconds from its making. */
export class RealClock implements Clock {
  readonly virtual = false;
  private readonly origin = performance.now();

  /** The present instant. */
  time(): number {
    return (performance.now() - this.origin) / 1000;
  }

  /** Burns time, as the busy code that it stands for would. */
  hold(seconds: number): void {
    const end = this.time() + seconds;
    while (this.time() < end);
  }
}

/**
 * `run`, but waiting in earnest. While nothing is ready the host is free, and whatever it does to the loop (a promise
 * that sets a future's result, say) wakes the loop at once; with nothing ready and no timer it waits for that.
 */
export function runInRealTime<T>(main: Coroutine<T>, options?: RunOptions): Promise<T>;
export function runInRealTime<C extends Coroutine<unknown>>(main: C, options?: RunOptions): Promise<ResultOf<C>>;
export function runInRealTime<T>(main: Coroutine<T>, options: RunOptions = {}): Promise<T> {
  return new Promise((resolve, reject) => {
    const clock = options.clock ?? new RealClock();
    if (clock.virtual) throw new TypeError("A virtual clock does not move in real time.");
    const loop = newLoop(main, { turnsPerPump: TURNS_PER_PUMP, ...options, clock });
    const steps = stepsOn(loop, main);
    const pump = () => {
      try {
        const step = steps.next();
        if (step.done) resolve(step.value);
        else wait(loop, step.value - clock.time(), pump);
      } catch (error) {
        reject(error);
      }
    };
    pump();
  });
}

/** Goes on after `seconds`, or as soon as the loop has something to do. */
function wait(loop: EventLoop, seconds: number, goOn: () => void): void {
  const timeout =
    seconds === Infinity ? null : setTimeout(() => resume(), Math.min(Math.max(seconds, 0), LONGEST_WAIT) * 1000);
  const resume = () => {
    loop.wakeDriver = null;
    goOn();
  };
  if (seconds > 0)
    loop.wakeDriver = () => {
      clearTimeout(timeout);
      loop.wakeDriver = null;
      // Not at once: whoever woke the loop finishes first.
      setTimeout(resume, 0);
    };
}
