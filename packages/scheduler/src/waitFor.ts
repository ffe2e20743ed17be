import { type Awaitable, type Coroutine, nameCoroutine, type ResultOf } from "./coroutine.ts";
import { ensureFuture } from "./ensureFuture.ts";
import { CancelledError, TimeoutError } from "./errors.ts";
import { Future } from "./future.ts";
import { getRunningLoop } from "./running.ts";
import { FINISHED, PENDING } from "./state.ts";
import { enterTimeout } from "./timeout.ts";
import { made } from "./unawaited.ts";

/**
 * Waits for an awaitable for at most `seconds` (null: for ever). When they are over, it is cancelled and `TimeoutError`
 * is thrown. A coroutine runs in the caller's own task. Without time left, a coroutine is never started.
 */
export function waitFor<T>(awaitable: Awaitable<T>, seconds: number | null): Coroutine<T>;
export function waitFor<A extends Awaitable<unknown>>(awaitable: A, seconds: number | null): Coroutine<ResultOf<A>>;
export function waitFor<T>(awaitable: Awaitable<T>, seconds: number | null): Coroutine<T> {
  return made(waitAtMost(awaitable, seconds));
}

function* waitAtMost<T>(awaitable: Awaitable<T>, seconds: number | null): Coroutine<T> {
  if (seconds !== null && seconds <= 0) return yield* cancelUnlessDone(ensureFuture(awaitable));
  const when = seconds === null ? null : getRunningLoop().time() + seconds;
  const timeout = enterTimeout(when, awaitable instanceof Future ? [awaitable] : []);
  let result: T;
  try {
    result = yield* awaitable;
  } catch (error) {
    throw timeout.leaveWith(error);
  }
  timeout.leave();
  return result;
}

nameCoroutine(waitAtMost, "waitFor");

function* cancelUnlessDone<T>(future: Future<T>): Coroutine<T> {
  if (!future.done()) {
    const ended = new Ended(future);
    const release = () => ended.release();
    future.addDoneCallback(release);
    try {
      future.cancel();
      yield* ended;
    } finally {
      future.removeDoneCallback(release);
    }
    try {
      return future.result();
    } catch (error) {
      if (error instanceof CancelledError) throw new TimeoutError("", { cause: error });
      throw error;
    }
  }
  return future.result();
}

/** Settled when another future is done, however it ended. */
class Ended extends Future<void> {
  private readonly other: Future<unknown>;

  constructor(other: Future<unknown>) {
    super(other.loop);
    this.other = other;
  }

  override get reason(): string {
    return `end of ${this.other.reason}`;
  }

  override get hidden(): boolean {
    return true;
  }

  release(): void {
    if (this.state === PENDING) this.settle(FINISHED, undefined);
  }
}
