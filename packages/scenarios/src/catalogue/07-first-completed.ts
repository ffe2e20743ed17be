import { createTask, FIRST_COMPLETED, sleep, wait }
  from "@interleave/scheduler";

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

export function* main() {
  let pending = new Set([
    createTask(a(), { name: "a" }),
    createTask(b("b1"), { name: "b1" }),
    createTask(b("b2"), { name: "b2" }),
  ]);
  const results: string[] = [];
  while (pending.size > 0) {
    const [done, rest] = yield* wait(
      pending, { returnWhen: FIRST_COMPLETED });
    for (const task of done)
      results.push(task.result());
    pending = rest;
  }
  return results;
}
