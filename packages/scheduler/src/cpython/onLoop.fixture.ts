import { type Awaitable, type Coroutine, EventLoop } from "../index.ts";

/** Lets a loop take the two turns that a task needs which does nothing: everybody else goes on meanwhile. */
export function runBriefly(loop: EventLoop): void {
  loop.runUntilComplete((function* () {})());
}

/** Runs a coroutine on a new loop at 0 s; gives its result or throws its exception. */
export function runOnLoop<T>(main: (loop: EventLoop) => Coroutine<T>): T {
  const loop = new EventLoop();
  return loop.runUntilComplete(main(loop));
}

/** What `act` throws; fails if it throws nothing. */
export function thrownBy(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}

/** What awaiting something raises. */
export function* raised(awaitable: Awaitable<unknown>): Coroutine<unknown> {
  try {
    yield* awaitable;
  } catch (error) {
    return error;
  }
  return "nothing was raised";
}
