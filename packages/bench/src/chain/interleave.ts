import { type Coroutine, type Instrument, run, sleep } from "@interleave/scheduler";

/** Resumes, at the bottom of a chain of `DEPTH` coroutines that wait for one another. */
export const size = 10_000;
const DEPTH = 100;

function* descend(depth: number, resumes: number): Coroutine<number> {
  if (depth > 0) return yield* descend(depth - 1, resumes);
  for (let index = 0; index < resumes; index++) yield* sleep(0);
  return resumes;
}

export function work(n: number, instruments: readonly Instrument[]): number {
  return run(descend(DEPTH, n), { instruments });
}
