import { action, type Operation, run } from "effection";

export const size = 2_000;
const DEPTH = 100;

function* descend(depth: number, resumes: number): Operation<number> {
  if (depth > 0) return yield* descend(depth - 1, resumes);
  for (let index = 0; index < resumes; index++)
    yield* action<void>((resolve) => {
      queueMicrotask(() => resolve());
      return () => {};
    });
  return resumes;
}

export async function work(n: number): Promise<number> {
  return run(() => descend(DEPTH, n));
}
