import { type Coroutine, createTask, FIRST_EXCEPTION,
  gather, sleep, wait } from "@interleave/scheduler";

function* a() {
  yield* sleep(3);
  console.log("a");
  return "a";
}

function* b(name: string) {
  yield* sleep(1);
  console.log(name);
  return name;
}

function* bad(): Coroutine<string> {
  yield* sleep(2);
  throw new Error("bad failed");
}

export function* main() {
  const [done, pending] = yield* wait([
    createTask(a(), { name: "a" }),
    createTask(b("b1"), { name: "b1" }),
    createTask(bad(), { name: "bad" }),
  ], { returnWhen: FIRST_EXCEPTION });
  for (const task of done) {
    const error = task.exception() as Error | null;
    console.log(task.name, error?.message ?? "is fine");
  }
  return yield* gather(...pending);
}
