import { expect, test } from "vitest";
import { type Coroutine, createTask, shield, sleep, TimeoutError, waitFor } from "../index.ts";
import { runOnLoop } from "./onLoop.fixture.ts";

/** Fails unless time runs out. */
function* runsOutOfTime(waiting: Coroutine<unknown>): Coroutine<void> {
  try {
    yield* waiting;
  } catch (error) {
    expect(error).toBeInstanceOf(TimeoutError);
    return;
  }
  throw new Error("there was time enough");
}

test("WaitForShieldTests.test_zero_timeout: without time the shield is cancelled, and what it shields runs on", () => {
  runOnLoop(function* () {
    const task = createTask(sleep(0.01, "done"));
    const shielded = shield(task);
    yield* runsOutOfTime(waitFor(shielded, 0));
    expect([task.done(), task.cancelled(), shielded.cancelled()]).toEqual([false, false, true]);
    yield* sleep(0.1);
    expect(task.done()).toBe(true);
  });
});

test("WaitForShieldTests.test_none_timeout: without a limit what is shielded is waited for", () => {
  runOnLoop(function* () {
    const task = createTask(sleep(0.1, "done"));
    yield* waitFor(shield(task), null);
    expect(task.done()).toBe(true);
    expect(yield* task).toBe("done");
  });
});

test("WaitForShieldTests.test_shielded_timeout: when time runs out, what is shielded is not cancelled", () => {
  runOnLoop(function* () {
    const task = createTask(sleep(0.1, "done"));
    yield* runsOutOfTime(waitFor(shield(task), 0.01));
    expect([task.done(), task.cancelled()]).toEqual([false, false]);
    expect(yield* task).toBe("done");
  });
});
