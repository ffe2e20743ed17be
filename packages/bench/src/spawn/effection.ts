import { action, run, spawn } from "effection";

export const size = 5_000;

function* giveWay() {
  yield* action<void>((resolve) => {
    queueMicrotask(() => resolve());
    return () => {};
  });
}

export async function work(n: number): Promise<number> {
  return run(function* () {
    const tasks = [];
    for (let index = 0; index < n; index++)
      tasks.push(
        yield* spawn(function* () {
          yield* giveWay();
          return index;
        }),
      );
    let count = 0;
    for (const task of tasks) {
      yield* task;
      count++;
    }
    return count;
  });
}
