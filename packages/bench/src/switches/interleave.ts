import {
  type Coroutine,
  createTask,
  type Future,
  gather,
  getRunningLoop,
  type Instrument,
  run,
} from "@interleave/scheduler";

export const size = 1_000_000;

class Mailbox {
  private readonly items: number[] = [];
  private getter: Future<void> | null = null;

  put(item: number): void {
    this.items.push(item);
    const { getter } = this;
    this.getter = null;
    if (getter !== null && !getter.done()) getter.setResult();
  }

  *get(): Coroutine<number> {
    while (this.items.length === 0) {
      const getter = getRunningLoop().createFuture<void>();
      this.getter = getter;
      yield* getter;
    }
    return this.items.shift() as number;
  }
}

function* player(mine: Mailbox, other: Mailbox, n: number): Coroutine<number> {
  let last = 0;
  for (let index = 0; index < n; index++) {
    last = yield* mine.get();
    other.put(last + 1);
  }
  return last;
}

function* main(n: number): Coroutine<number> {
  const [ping, pong] = [new Mailbox(), new Mailbox()];
  ping.put(0);
  const tasks = [createTask(player(ping, pong, n / 2)), createTask(player(pong, ping, n / 2))];
  const [, last] = yield* gather(tasks);
  return (last as number) + 1;
}

export function work(n: number, instruments: readonly Instrument[]): number {
  return run(main(n), { instruments });
}
