/** Few, because each race goes through all that are left, and leaves something on each of them. */
export const size = 1_000;

interface Entry {
  readonly finished: Promise<Entry>;
}

async function child(settled: Promise<void>, entry: Entry): Promise<Entry> {
  await settled;
  return entry;
}

export async function work(n: number): Promise<number> {
  const finishers: (() => void)[] = [];
  const pending = new Map<Entry, Promise<Entry>>();
  for (let index = 0; index < n; index++) {
    const settled = new Promise<void>((resolve) => {
      finishers.push(resolve);
    });
    const entry = {} as { finished: Promise<Entry> };
    entry.finished = child(settled, entry);
    pending.set(entry, entry.finished);
  }
  for (const finish of finishers) {
    finish();
    pending.delete(await Promise.race(pending.values()));
  }
  return n - pending.size;
}
