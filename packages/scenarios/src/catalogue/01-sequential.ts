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
  const aResult = yield* a();
  const b1Result = yield* b("b1");
  const b2Result = yield* b("b2");
  return [aResult, b1Result, b2Result];
}
