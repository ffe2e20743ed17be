import { gather, sleep } from "@interleave/scheduler";

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
  const results = yield* gather(
    a(), b("b1"), b("b2"));
  return results;
}
