import type { Awaitable } from "./coroutine.ts";
import { deadlock } from "./deadlock.ts";
import { ensureFuture } from "./ensureFuture.ts";
import type { EventLoop } from "./loop.ts";

/** A loop's turns until somebody stops it. On a virtual clock it throws `DeadlockError` where it would wait for ever. */
export function* untilStopped(loop: EventLoop): Generator<number, void, void> {
  for (const instant of loop.turns()) {
    if (instant === Infinity && loop.clock.virtual) throw deadlock(loop);
    yield instant;
  }
}

/** A loop's turns until `main` is done, and the whole of the turn after that; gives its result. */
export function* untilComplete<T>(loop: EventLoop, main: Awaitable<T>): Generator<number, T, void> {
  loop.refuseToRun();
  const future = ensureFuture(main, loop);
  const stop = () => loop.stop();
  future.addDoneCallback(stop);
  try {
    yield* untilStopped(loop);
  } finally {
    future.removeDoneCallback(stop);
  }
  if (!future.done()) throw new Error("Event loop stopped before Future completed.");
  return future.result();
}

/** Tells the instruments where the steps begin and end. */
export function* bounded<T>(loop: EventLoop, steps: Generator<number, T, void>): Generator<number, T, void> {
  loop.hooks?.loopStarted(loop.time());
  try {
    return yield* steps;
  } finally {
    loop.hooks?.loopStopped(loop.time());
  }
}
