import { Effect } from "effect";

export const size = 50_000;

/** Effect's fastest way: no generator in the children. */
export async function work(n: number): Promise<number> {
  const children = Effect.forEach(
    Array.from({ length: n }, (_, index) => index),
    (index) => Effect.as(Effect.yieldNow, index),
    { concurrency: "unbounded" },
  );
  return (await Effect.runPromise(children)).length;
}
