import { action, run } from "effection";

export const size = 10_000;

export function suspend(n: number): unknown {
  const kept: unknown[] = [];
  for (let index = 0; index < n; index++) {
    kept.push(
      run(function* () {
        yield* action<void>((resolve) => {
          kept.push(resolve);
          return () => {};
        });
      }),
    );
  }
  return kept;
}
