// One sample: a fresh process runs one peer's work a few times and prints what each run took of the processor.
import type { Instrument } from "@interleave/scheduler";
import { Recorder } from "@interleave/trace";

interface Work {
  readonly size: number;
  work(n: number, instruments: readonly Instrument[]): number | Promise<number>;
}

interface Memory {
  readonly size: number;
  suspend(n: number): unknown;
}

interface Order {
  readonly module: string;
  readonly size?: number;
  readonly runs?: number;
  readonly recorded?: boolean;
}

const order = JSON.parse(process.argv[2] as string) as Order;
const peer = (await import(new URL(`${order.module}.js`, import.meta.url).href)) as Work | Memory;
const size = order.size ?? peer.size;
const answer = "suspend" in peer ? bytesEach(peer) : await time(peer, order);
console.log(JSON.stringify({ size, ...answer }));
process.exit(0);

/** Nanoseconds of processor time (threads of the garbage collector included) per unit of work, for each run. */
async function time(peer: Work, { runs = 3, recorded = false }: Order): Promise<{ values: number[]; events: number }> {
  const values: number[] = [];
  let events = 0;
  // Two runs warm up: a small one, so that the engine has seen a whole one, its end too, before it compiles any of it; and
  // one as large as those that are measured.
  for (let run = -1; run <= runs; run++) {
    const n = run < 0 ? Math.ceil(size / 100) : size;
    const recorder = recorded ? new Recorder() : null;
    const before = process.cpuUsage();
    const result = await peer.work(n, recorder === null ? [] : [recorder]);
    const { user, system } = process.cpuUsage(before);
    if (result !== n) throw new Error(`${order.module} did ${result} of ${n}.`);
    if (run > 0) values.push(((user + system) * 1000) / n);
    events = recorder?.count ?? 0;
  }
  return { values, events };
}

/** Bytes of living heap per suspended task. */
function bytesEach(peer: Memory): { values: number[] } {
  let kept = peer.suspend(1000);
  globalThis.gc?.();
  const before = process.memoryUsage();
  kept = [kept, peer.suspend(size)];
  globalThis.gc?.();
  const after = process.memoryUsage();
  const grown = after.heapUsed - before.heapUsed + after.arrayBuffers - before.arrayBuffers;
  return { values: kept === null ? [] : [grown / size] };
}
