import { type Coroutine, EventLoop, type Future, type Instrument } from "@interleave/scheduler";

/** What `article-programs.expected.json` says of a program, and no more. */
export interface Observation {
  /** Virtual seconds, and the text. */
  readonly prints: readonly (readonly [number, string])[];
  readonly result: unknown;
  /** Virtual seconds. */
  readonly finished: number;
  readonly ticks: number;
  /** What each `wait` handed to the program. */
  readonly waits: readonly Wait[];
}

interface Wait {
  readonly t: number;
  readonly tick: number;
  readonly done: readonly string[];
  readonly pending: readonly string[];
}

/** Runs a program under `EventLoop.runUntilComplete`, catching what it prints. */
export function observe(main: () => Coroutine<unknown>): Observation {
  const prints: [number, string][] = [];
  const waits: Wait[] = [];
  let ticks = 0;
  const watcher: Instrument = {
    turnStarted: () => {
      ticks += 1;
    },
    waitEnded: ({ kind }, _why, done, pending) => {
      if (kind === "wait") waits.push({ t: loop.time(), tick: ticks, done: names(done), pending: names(pending) });
    },
  };
  const loop = new EventLoop({ instruments: [watcher] });
  const log = console.log;
  console.log = (...words: unknown[]) => prints.push([loop.time(), words.join(" ")]);
  try {
    const result = loop.runUntilComplete(main());
    return { prints, result, finished: loop.time(), ticks, waits };
  } finally {
    console.log = log;
  }
}

function names(futures: readonly Future<unknown>[]): string[] {
  return futures.map((future) => ("name" in future ? String(future.name) : "?"));
}
