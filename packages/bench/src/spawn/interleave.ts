import { type Coroutine, createTask, gather, type Instrument, run, sleep } from "@interleave/scheduler";

export const size = 100_000;

function* child(index: number): Coroutine<number> {
  yield* sleep(0);
  return index;
}

function* main(n: number): Coroutine<number> {
  const tasks = [];
  for (let index = 0; index < n; index++) tasks.push(createTask(child(index)));
  return (yield* gather(tasks)).length;
}

export function work(n: number, instruments: readonly Instrument[]): number {
  return run(main(n), { instruments });
}
