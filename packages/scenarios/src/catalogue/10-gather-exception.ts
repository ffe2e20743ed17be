import { type Coroutine, gather, sleep } from
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

function* bad(): Coroutine<string> {
  yield* sleep(2);
  throw new Error("bad failed");
}

export function* main() {
  try {
    yield* gather(a(), b("b1"), bad());
  } catch (error) {
    console.log(`caught: ${(error as Error).message}`);
  }
  // a was not stopped: give it time to print.
  yield* sleep(2);
  return "main goes on";
}
