import { expect, test } from "vitest";
import { sleep } from "../index.ts";
import { runOnLoop } from "./onLoop.fixture.ts";

test("SleepTests.test_sleep_zero: sleeping for no time lets what is ready run, and gives the result asked for", () => {
  let total = 0;
  runOnLoop(function* (loop) {
    loop.callSoon(() => {
      total += 1;
    });
    expect(total).toBe(0);
    const ten = yield* sleep(0, 10);
    expect(total).toBe(1);
    total += ten;
  });
  expect(total).toBe(11);
});
