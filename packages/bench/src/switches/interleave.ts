import { type Coroutine, createTask, gather, type Instrument, Queue, run } from "@interleave/scheduler";

export const size = 1_000_000;

function* player(mine: Queue<number>, other: Queue<number>, n: number): Coroutine<number> {
  let last = 0;
  for (let index = 0; index < n; index++) {
    last = yield* mine.get();
    other.putNowait(last + 1);
  }
  return last;
}

function* main(n: number): Coroutine<number> {
  const [ping, pong] = [new Queue<number>(), new Queue<number>()];
  ping.putNowait(0);
  const tasks = [createTask(player(ping, pong, n / 2)), createTask(player(pong, ping, n / 2))];
  const [, last] = yield* gather(tasks);
  return (last as number) + 1;
}

export function work(n: number, instruments: readonly Instrument[]): number {
  return run(main(n), { instruments });
}
