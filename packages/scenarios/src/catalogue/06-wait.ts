import { createTask, sleep, wait } from
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
  const [done] = yield* wait([
    createTask(a(), { name: "a" }),
    createTask(b("b1"), { name: "b1" }),
    createTask(b("b2"), { name: "b2" }),
  ]);
  return [...done].map((task) => task.result());
}
