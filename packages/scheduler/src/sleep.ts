import { type Coroutine, nameCoroutine, reuseError, type Suspension } from "./coroutine.ts";
import { FINISHED, Future, PENDING } from "./future.ts";
import type { ReadyCause } from "./instrument.ts";
import type { EventLoop } from "./loop.ts";
import { getRunningLoop } from "./running.ts";
import { TimerHandle } from "./timer.ts";
import { made } from "./unawaited.ts";

/**
 * Waits for `seconds`, then gives `result`. Without a positive time it lets everybody else who is ready go first, once.
 * Nothing happens before it is awaited. Throws `RangeError` for NaN.
 */
export function sleep(seconds: number): Coroutine<void>;
export function sleep<T>(seconds: number, result: T): Coroutine<T>;
export function sleep(seconds: number, result?: unknown): Coroutine<unknown> {
  return made(new Sleep(seconds, result));
}

/** The future of one sleep, settled by its timer. */
class Sleeping extends Future<unknown> {
  readonly seconds: number;

  constructor(loop: EventLoop, seconds: number) {
    super(loop);
    this.seconds = seconds;
  }

  override get reason(): string {
    return `sleep(${this.seconds})`;
  }

  override get hidden(): boolean {
    return true;
  }

  override get wakeCause(): ReadyCause {
    return "timer";
  }
}

const gaveWay: IteratorResult<Suspension | undefined, never> = { done: false, value: undefined };

/** A coroutine written out by hand, because a generator for each sleep would cost more than the sleep. */
class Sleep implements Coroutine<unknown> {
  private readonly seconds: number;
  private readonly result: unknown;
  private stage: "new" | "waiting" | "over" = "new";
  private future: Sleeping | null = null;
  private timer: TimerHandle | null = null;

  constructor(seconds: number, result: unknown) {
    this.seconds = seconds;
    this.result = result;
  }

  /** @internal */
  get begun(): boolean {
    return this.stage !== "new";
  }

  get [Symbol.toStringTag](): string {
    return "Coroutine";
  }

  [Symbol.iterator](): this {
    return this;
  }

  next(sent?: unknown): IteratorResult<Suspension | undefined, unknown> {
    if (this.stage === "new") return this.begin();
    if (this.stage === "over") throw reuseError();
    // Awaited a second time by somebody else, the future says so.
    if (this.future?.state === PENDING) return this.future.next(sent) as IteratorResult<Suspension>;
    this.end();
    return { done: true, value: this.result };
  }

  throw(error: unknown): never {
    this.end();
    throw error;
  }

  return(value: unknown): IteratorResult<Suspension | undefined, unknown> {
    this.end();
    return { done: true, value };
  }

  private begin(): IteratorResult<Suspension | undefined, unknown> {
    this.stage = "waiting";
    if (this.seconds <= 0) return gaveWay;
    const loop = getRunningLoop();
    const future = new Sleeping(loop, this.seconds);
    const release = () => {
      if (future.state === PENDING) future.settle(FINISHED, undefined);
    };
    this.timer = loop.setTimer(new TimerHandle(loop, loop.time() + this.seconds, release, () => future.reason));
    this.future = future;
    return future.next(undefined) as IteratorResult<Suspension>;
  }

  private end(): void {
    this.stage = "over";
    this.timer?.cancel();
  }
}

nameCoroutine(Sleep, "sleep");
