import { describe, expect, it } from "vitest";
import { type Coroutine, createTask, nameCoroutine, run, sleep } from "./index.ts";

function* descend(depth: number, seconds: number): Coroutine<number> {
  if (depth > 0) return yield* descend(depth - 1, seconds);
  yield* sleep(seconds);
  return seconds;
}

nameCoroutine(descend, "descend");

function* outcomeAt(depth: number): Coroutine<unknown> {
  const deep = createTask(descend(depth, 1), { name: "deep" });
  const other = createTask(descend(1, 2));
  let told: unknown = null;
  try {
    yield* deep;
  } catch (error) {
    told = error;
  }
  expect(yield* other).toBe(2);
  return told;
}

describe("coroutines that wait for one another", () => {
  it("run hundreds of levels deep", () => {
    expect(run(outcomeAt(1_000))).toBe(null);
  });

  it("say who ran out of stack", () => {
    const error = run(outcomeAt(100_000)) as Error;
    expect(error).toBeInstanceOf(RangeError);
    expect(error.message).toBe("deep ran out of call stack: descend() and what it awaits or calls is nested too deep");
    expect(error.cause).toBeInstanceOf(RangeError);
  });

  it("harm no other task, however little stack is left at the bottom", () => {
    // Somewhere in here the stack ends at each of the calls that a sleep makes.
    let [fits, fails] = [1_000, 100_000];
    while (fails - fits > 1) {
      const depth = (fits + fails) >> 1;
      if (run(outcomeAt(depth)) === null) fits = depth;
      else fails = depth;
    }
    for (let depth = fits - 10; depth < fits + 10; depth++) run(outcomeAt(depth));
  });
});
