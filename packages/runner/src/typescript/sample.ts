import type { RunValue } from "../runtime.ts";

/** A scenario that goes through everything that most scenarios go through. */
const source = `import { asCompleted, createTask, FIRST_COMPLETED, gather, sleep, type Task, wait } from "@interleave/scheduler";

interface Work { name: string; seconds: number }

function* a(): Generator<unknown, string, never> {
  yield* sleep(3) as never;
  console.log("a");
  return "a";
}

function* b({ name, seconds }: Work) {
  for (let i = 0; i < 3; i++) yield* sleep(seconds / 3);
  console.log(name, { name }, [1, 2]);
  return name;
}

export function* main() {
  let pending = new Set([createTask(b({ name: "b1", seconds: 1 }), { name: "b1" }), createTask(b({ name: "b2", seconds: 2 }))]);
  const results: string[] = [];
  while (pending.size > 0) {
    const [done, rest] = yield* wait(pending, { returnWhen: FIRST_COMPLETED });
    for (const task of done) results.push(task.result());
    pending = rest as Set<Task<string>>;
  }
  try {
    yield* gather(b({ name: "c", seconds: 1 }), b({ name: "d", seconds: 1 }));
    throw new Error("done");
  } catch (error) {
    console.error(error);
  }
  for (const next of asCompleted([a() as never, b({ name: "e", seconds: 1 })])) results.push(yield* next);
  return results;
}
`;

const sample: RunValue = { runtime: "typescript", source, seed: 1, inputs: [] };

export default sample;
