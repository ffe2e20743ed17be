import { Effect } from "effect";

export const size = 10_000;
const DEPTH = 100;

const descend = (depth: number, resumes: number): Effect.Effect<number> =>
  Effect.gen(function* () {
    if (depth > 0) return yield* descend(depth - 1, resumes);
    for (let index = 0; index < resumes; index++) yield* Effect.yieldNow;
    return resumes;
  });

export function work(n: number): Promise<number> {
  return Effect.runPromise(descend(DEPTH, n));
}
