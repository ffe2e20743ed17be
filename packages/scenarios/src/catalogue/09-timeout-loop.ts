import { type Coroutine, createTask, sleep,
  type Task, wait } from "@interleave/scheduler";

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
  const done = new Set<Task<string>>();
  let pending = new Set([
    createTask(a(), { name: "a" }),
    createTask(b("b1"), { name: "b1" }),
    createTask(b("b2"), { name: "b2" }),
  ]);
  const extras: [string, Coroutine<string>][] = [
    ["a'", a()], ["b3", b("b3")], ["b4", b("b4")],
  ];
  while (pending.size > 0) {
    const [justDone, rest] = yield* wait(
      pending, { timeout: 0.2 });
    for (const task of justDone) done.add(task);
    pending = rest;
    const next = extras.shift();
    if (next) pending.add(
      createTask(next[1], { name: next[0] }));
  }
  return [...done].map((task) => task.result());
}
