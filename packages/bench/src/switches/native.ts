export const size = 1_000_000;

class Mailbox {
  private readonly items: number[] = [];
  private getter: ((item: number) => void) | null = null;

  put(item: number): void {
    const { getter } = this;
    this.getter = null;
    if (getter === null) this.items.push(item);
    else getter(item);
  }

  get(): number | Promise<number> {
    if (this.items.length > 0) return this.items.shift() as number;
    return new Promise((resolve) => {
      this.getter = resolve;
    });
  }
}

async function player(mine: Mailbox, other: Mailbox, n: number): Promise<number> {
  let last = 0;
  for (let index = 0; index < n; index++) {
    last = await mine.get();
    other.put(last + 1);
  }
  return last;
}

export async function work(n: number): Promise<number> {
  const [ping, pong] = [new Mailbox(), new Mailbox()];
  ping.put(0);
  const [, last] = await Promise.all([player(ping, pong, n / 2), player(pong, ping, n / 2)]);
  return last + 1;
}
