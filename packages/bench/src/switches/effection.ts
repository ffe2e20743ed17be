import { action, all, run } from "effection";

export const size = 50_000;

class Mailbox {
  private readonly items: number[] = [];
  private getter: ((item: number) => void) | null = null;

  put(item: number): void {
    const { getter } = this;
    this.getter = null;
    if (getter === null) this.items.push(item);
    else queueMicrotask(() => getter(item));
  }

  *get() {
    if (this.items.length > 0) return this.items.shift() as number;
    return yield* action<number>((resolve) => {
      this.getter = resolve;
      return () => {};
    });
  }
}

function* player(mine: Mailbox, other: Mailbox, n: number) {
  let last = 0;
  for (let index = 0; index < n; index++) {
    last = yield* mine.get();
    other.put(last + 1);
  }
  return last;
}

export async function work(n: number): Promise<number> {
  return run(function* () {
    const [ping, pong] = [new Mailbox(), new Mailbox()];
    ping.put(0);
    const [, last] = yield* all([player(ping, pong, n / 2), player(pong, ping, n / 2)]);
    return last + 1;
  });
}
