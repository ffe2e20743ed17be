import { type Coroutine, nameCoroutine, reuseError, type Suspension } from "./coroutine.ts";
import { PENDING, returned } from "./future.ts";
import { getRunningLoop } from "./running.ts";
import { Sleeping } from "./sleeping.ts";
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

const gaveWay: IteratorResult<Suspension | undefined, never> = { done: false, value: undefined };

/** A coroutine written out by hand, because a generator for each sleep would cost more than the sleep. */
class Sleep implements Coroutine<unknown> {
  private readonly seconds: number;
  private readonly result: unknown;
  private stage: "new" | "giving way" | Sleeping | "over" = "new";

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
    const { stage } = this;
    if (stage === "new") return this.begin();
    if (stage === "over") throw reuseError();
    // Awaited a second time by somebody else, the future says so.
    if (stage !== "giving way" && stage.state === PENDING) return stage.next(sent) as IteratorResult<Suspension>;
    this.end();
    returned.value = this.result;
    return returned as IteratorResult<Suspension, unknown>;
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
    this.stage = "giving way";
    if (this.seconds <= 0) return gaveWay;
    const sleeping = new Sleeping(getRunningLoop(), this.seconds);
    this.stage = sleeping;
    return sleeping.next(undefined) as IteratorResult<Suspension>;
  }

  private end(): void {
    const { stage } = this;
    this.stage = "over";
    if (typeof stage === "object") stage.stopTimer();
  }
}

nameCoroutine(Sleep, "sleep");
