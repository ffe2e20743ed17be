import { createTask, gather, Lock, sleep }
  from "@interleave/scheduler";

function* eater(name: string, one: Lock, two: Lock) {
  yield* one.with(function* () {
    yield* sleep(1);
    yield* two.with(function* () {
      console.log(name, "eats");
    });
  });
}

export function* main() {
  const fork = new Lock();
  const knife = new Lock();
  const ann = eater("ann", fork, knife);
  const bob = eater("bob", knife, fork);
  yield* gather(
    createTask(ann, { name: "ann" }),
    createTask(bob, { name: "bob" }),
  );
}
