import {
  type Coroutine,
  createTask,
  FIRST_COMPLETED,
  type Future,
  getRunningLoop,
  type Instrument,
  run,
  wait,
} from "@interleave/scheduler";

export const size = 10_000;

function* child(future: Future<void>): Coroutine<void> {
  yield* future;
}

function* main(n: number): Coroutine<number> {
  const loop = getRunningLoop();
  const futures = Array.from({ length: n }, () => loop.createFuture<void>());
  let pending = new Set(futures.map((future) => createTask(child(future))));
  let count = 0;
  for (const future of futures) {
    future.setResult();
    const [done, rest] = yield* wait(pending, { returnWhen: FIRST_COMPLETED });
    count += done.size;
    pending = rest;
  }
  return count;
}

export function work(n: number, instruments: readonly Instrument[]): number {
  return run(main(n), { instruments });
}
