import { Effect, Fiber } from "effect";
import { TestClock } from "effect/testing";
import { delays } from "../delays.ts";

export const size = 100_000;

export async function work(n: number): Promise<number> {
  const main = Effect.gen(function* () {
    const children = Effect.forEach(delays(n), (seconds) => Effect.as(Effect.sleep(seconds * 1000), seconds), {
      concurrency: "unbounded",
    });
    const fiber = yield* Effect.forkChild(children);
    yield* Effect.yieldNow;
    yield* TestClock.adjust("101 seconds");
    return (yield* Fiber.join(fiber)).length;
  });
  return Effect.runPromise(Effect.provide(main, TestClock.layer()));
}
