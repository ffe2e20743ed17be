import { sleep } from "@interleave/scheduler";

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
  const aCoro = a();
  const b1Coro = b("b1");
  const b2Coro = b("b2");
  const b1Result = yield* b1Coro;
  const b2Result = yield* b2Coro;
  const aResult = yield* aCoro;
  return [aResult, b1Result, b2Result];
}
