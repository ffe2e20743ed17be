import { asCompleted, createTask, run, sleep } from "@interleave/scheduler";
import { expect, test } from "vitest";
import { recorded } from "./fixtures/recorded.ts";

function* nap(seconds: number) {
  yield* sleep(seconds);
}

test("whoever waits for the next of several is woken by that one, each time", () => {
  function* main() {
    const naps = [3, 1, 2].map((seconds) => createTask(nap(seconds), { name: `nap of ${seconds}` }));
    for (const next of asCompleted(naps)) yield* next;
  }
  const trace = recorded((recorder) => run(main(), { instruments: [recorder] }));
  expect(trace.wakes.map(({ fromTask, at }) => `${trace.nameOf(fromTask)} at ${at}`)).toEqual([
    "nap of 1 at 1",
    "nap of 2 at 2",
    "nap of 3 at 3",
  ]);
});
