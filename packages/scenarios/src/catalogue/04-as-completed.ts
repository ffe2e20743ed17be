import { asCompleted, createTask, sleep } from
  "@interleave/scheduler";

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
  const tasks = [
    createTask(a(), { name: "a" }),
    createTask(b("b1"), { name: "b1" }),
    createTask(b("b2"), { name: "b2" }),
  ];
  const results: string[] = [];
  for (const next of asCompleted(tasks)) {
    const result = yield* next;
    results.push(result);
  }
  return results;
}
