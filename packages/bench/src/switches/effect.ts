import { Effect } from "effect";

export const size = 200_000;

/** By hand: Effect's own Queue takes several times as long. */
class Mailbox {
  private readonly items: number[] = [];
  private getter: ((item: Effect.Effect<number>) => void) | null = null;

  put(item: number): void {
    const { getter } = this;
    this.getter = null;
    if (getter === null) this.items.push(item);
    else getter(Effect.succeed(item));
  }

  readonly get: Effect.Effect<number> = Effect.callback((resume) => {
    if (this.items.length > 0) resume(Effect.succeed(this.items.shift() as number));
    else this.getter = resume;
  });
}

const player = (mine: Mailbox, other: Mailbox, n: number) =>
  Effect.gen(function* () {
    let last = 0;
    for (let index = 0; index < n; index++) {
      last = yield* mine.get;
      other.put(last + 1);
    }
    return last;
  });

export async function work(n: number): Promise<number> {
  const [ping, pong] = [new Mailbox(), new Mailbox()];
  ping.put(0);
  const both = Effect.all([player(ping, pong, n / 2), player(pong, ping, n / 2)], { concurrency: "unbounded" });
  const [, last] = await Effect.runPromise(both);
  return last + 1;
}
