import { type Coroutine, EventLoop, type Future } from "@interleave/scheduler";

export const size = 50_000;

function* child(future: Future<void>): Coroutine<void> {
  yield* future;
}

/** Leaves `n` tasks suspended, each on a future of its own, and gives what keeps them alive. */
export function suspend(n: number): unknown {
  const loop = new EventLoop();
  for (let index = 0; index < n; index++) loop.createTask(child(loop.createFuture<void>()));
  loop.callSoon(() => loop.stop());
  loop.runForever();
  return loop;
}
