import { Effect } from "effect";

export const size = 50_000;

export function suspend(n: number): unknown {
  const kept: unknown[] = [];
  for (let index = 0; index < n; index++) {
    const child = Effect.gen(function* () {
      yield* Effect.callback<void>((resume) => {
        kept.push(resume);
      });
    });
    kept.push(Effect.runFork(child));
  }
  return kept;
}
