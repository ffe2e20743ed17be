import { type Coroutine, nameCoroutine, RESUMED, reuseError, type Suspension } from "./coroutine.ts";
import { returned } from "./future.ts";
import { getRunningLoop } from "./running.ts";
import { Sleeping } from "./sleeping.ts";
import { writtenOut } from "./unawaited.ts";

/**
 * Waits for `seconds`, then gives `result`. Without a positive time it lets everybody else who is ready go first, once.
 * Nothing happens before it is awaited. Throws `RangeError` for NaN.
 */
export function sleep(seconds: number): Coroutine<void>;
export function sleep<T>(seconds: number, result: T): Coroutine<T>;
export function sleep(seconds: number, result?: unknown): Coroutine<unknown> {
  return writtenOut(new Sleep(seconds, result));
}

type Step = IteratorResult<Suspension | undefined, unknown>;

const gaveWay: IteratorResult<undefined, never> = { done: false, value: undefined };

/** What waits for a sleep: `next` first gets `undefined`, then `RESUMED`. */
interface Waiting {
  next(sent: unknown): IteratorResult<unknown, unknown>;
  throw(error: unknown): never;
  return(value: unknown): Step;
}

/** Lets everybody else go first, once. Knows nothing of who waits, so that one serves all. */
class GivingWay implements Waiting {
  private readonly result: unknown;

  constructor(result: unknown) {
    this.result = result;
  }

  next(sent: unknown): Step {
    if (sent !== RESUMED) return gaveWay;
    returned.value = this.result;
    return returned as Step;
  }

  throw(error: unknown): never {
    throw error;
  }

  return(value: unknown): Step {
    return { done: true, value };
  }
}

const givingWay = new GivingWay(undefined);
const over = new GivingWay(undefined);

/**
 * A coroutine written out by hand, because a generator for each sleep would cost more than the sleep. What stays in memory
 * while its task waits is not the sleep, but what `yield*` got of it: the less lives, the less the collector copies.
 */
class Sleep implements Coroutine<unknown> {
  private readonly seconds: number;
  private readonly result: unknown;
  /** null while it is new; `over` too once it was handed to `yield*`. */
  private waiting: Waiting | null = null;

  constructor(seconds: number, result: unknown) {
    this.seconds = seconds;
    this.result = result;
  }

  /** @internal */
  get begun(): boolean {
    return this.waiting !== null;
  }

  get [Symbol.toStringTag](): string {
    return "Coroutine";
  }

  [Symbol.iterator](): Coroutine<unknown> {
    if (this.waiting !== null) throw reuseError();
    this.waiting = over;
    return this.begin() as unknown as Coroutine<unknown>;
  }

  next(sent?: unknown): Step {
    const { waiting } = this;
    if (waiting === over) throw reuseError();
    if (waiting === null) {
      this.waiting = over;
      this.waiting = this.begin();
      return this.waiting.next(undefined) as Step;
    }
    const step = waiting.next(sent) as Step;
    if (step.done) this.waiting = over;
    return step;
  }

  throw(error: unknown): never {
    return this.end().throw(error);
  }

  return(value: unknown): Step {
    return this.end().return(value);
  }

  private begin(): Waiting {
    const { seconds, result } = this;
    if (seconds <= 0) return result === undefined ? givingWay : new GivingWay(result);
    return new Sleeping(getRunningLoop(), seconds, result);
  }

  private end(): Waiting {
    const waiting = this.waiting ?? over;
    this.waiting = over;
    return waiting;
  }
}

nameCoroutine(Sleep, "sleep");
