import { createTask, gather, Lock, sleep } from
  "@interleave/scheduler";

function* eater(name: string, first: Lock, second: Lock) {
  yield* first.with(function* () {
    yield* sleep(1);
    yield* second.with(function* () {
      console.log(name, "eats");
    });
  });
}

export function* main() {
  const fork = new Lock();
  const knife = new Lock();
  yield* gather(
    createTask(eater("ann", fork, knife), { name: "ann" }),
    createTask(eater("bob", knife, fork), { name: "bob" }),
  );
}
