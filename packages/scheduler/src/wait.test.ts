import { describe, expect, it } from "vitest";
import {
  ALL_COMPLETED,
  type Coroutine,
  createTask,
  FIRST_COMPLETED,
  FIRST_EXCEPTION,
  type Future,
  getRunningLoop,
  type ReturnWhen,
  sleep,
  type Task,
  type WaitOptions,
  wait,
} from "./index.ts";
import { outcome, timeline, trail } from "./trail.fixture.ts";

function* nap(seconds: number): Coroutine<void> {
  yield* sleep(seconds);
}

function* fail(seconds: number): Coroutine<never> {
  yield* sleep(seconds);
  throw new Error("boom");
}

const start = (name: string, coroutine: Coroutine<void>) => createTask(coroutine, { name });

function* sets(tasks: Iterable<Task<void>>, options?: WaitOptions): Coroutine<string> {
  const [done, pending] = yield* wait(tasks, options);
  return [done, pending].map((set) => [...set].map((task) => task.name).join(" ")).join(" | ");
}

describe("wait", () => {
  it("ends two turns after the deciding task", () => {
    expect(
      timeline(function* (note) {
        const tasks = [start("a", nap(1)), start("b", nap(2))];
        note(yield* sets(tasks, { returnWhen: FIRST_COMPLETED }));
        note(yield* sets(tasks));
      }),
    ).toEqual(["1 s, 6 a | b", "2 s, 11 a b | "]);
  });

  it("takes two turns though everything is done already", () => {
    expect(
      trail(function* (note) {
        const a = start("a", nap(0));
        yield* a;
        note("a is done");
        note(yield* sets([a]));
      }),
    ).toEqual(["4 a is done", "6 a | "]);
  });

  it("counts whatever is done when its caller goes on, in the order given", () => {
    expect(
      timeline(function* (note) {
        const late = function* () {
          yield* sleep(1);
          yield* sleep(0);
          yield* sleep(0);
        };
        const tasks = [start("c", late()), start("b", nap(1)), start("a", nap(1))];
        note(yield* sets(tasks, { returnWhen: FIRST_COMPLETED }));
      }),
    ).toEqual(["1 s, 6 c b a | "]);
  });

  it("for the first exception passes over those that return or are cancelled", () => {
    expect(
      timeline(function* (note) {
        const tasks = [start("a", nap(1)), start("b", nap(9)), start("c", fail(3)), start("d", nap(5))];
        tasks[1]?.cancel();
        note(yield* sets(tasks, { returnWhen: FIRST_EXCEPTION }));
      }),
    ).toEqual(["3 s, 10 a b c | d"]);
  });

  it("for the first exception waits for all where there is none", () => {
    expect(
      timeline(function* (note) {
        note(yield* sets([start("a", nap(1)), start("b", nap(2))], { returnWhen: FIRST_EXCEPTION }));
      }),
    ).toEqual(["2 s, 9 a b | "]);
  });

  it("raises nothing when its time is over, and cancels nobody", () => {
    expect(
      timeline(function* (note) {
        const a = start("a", nap(1));
        note(yield* sets([a], { timeout: 0.5 }));
        yield* a;
        note("a ends");
      }),
    ).toEqual(["0.5 s, 4  | a", "1 s, 7 a ends"]);
  });

  it("without any time still lets new tasks take their first step", () => {
    expect(
      trail(function* (note) {
        const quick = (function* () {})();
        note(yield* sets([start("quick", quick), start("slow", nap(1))], { timeout: 0 }));
      }),
    ).toEqual(["3 quick | slow"]);
  });

  it("whose timer was set before a task's own sees the task pending at the same instant", () => {
    expect(
      timeline(function* (note) {
        const a = start("a", nap(1));
        note(yield* sets([a], { timeout: 1 }));
        const b = start("b", nap(1));
        yield* sleep(0);
        note(yield* sets([b], { timeout: 1 }));
      }),
    ).toEqual(["1 s, 4  | a", "2 s, 7 b | "]);
  });

  it("leaves its tasks alone when it is cancelled", () => {
    expect(
      timeline(function* (note) {
        const a = start("a", nap(1));
        const waiting = createTask(outcome(wait([a])));
        yield* sleep(0);
        waiting.cancel("enough");
        note(yield* waiting);
        note(yield* outcome(a));
      }),
    ).toEqual(["0 s, 4 CancelledError: enough", "1 s, 7 undefined"]);
  });

  it("takes any iterable, its own sets too, and counts what is given twice once", () => {
    expect(
      trail(function* (note) {
        const future = getRunningLoop().createFuture<void>();
        future.setResult();
        const [done, pending] = yield* wait([future, future]);
        const [again] = yield* wait(done, { returnWhen: ALL_COMPLETED });
        note(`${done.size} ${pending.size} ${again.has(future)}`);
      }),
    ).toEqual(["5 1 0 true"]);
  });

  it("refuses what it cannot wait for when it is awaited, as asyncio words it", () => {
    expect(
      trail(function* (note) {
        const task = start("a", nap(0));
        const misuse = (futures: unknown, returnWhen?: string) =>
          outcome(wait(futures as Iterable<Future<unknown>>, { returnWhen: returnWhen as ReturnWhen }));
        note(yield* misuse(task));
        note(yield* misuse(nap(0)));
        note(yield* misuse([]));
        note(yield* misuse([task], "FIRST"));
        note(yield* misuse([nap(0)], "FIRST"));
        note(yield* misuse([task, nap(0)]));
      }),
    ).toEqual([
      "1 TypeError: expect a list of futures, not [object Object]",
      "1 TypeError: expect a list of futures, not [object Generator]",
      "1 RangeError: Set of Tasks/Futures is empty.",
      '1 RangeError: Invalid return_when value: "FIRST"',
      '1 RangeError: Invalid return_when value: "FIRST"',
      "1 TypeError: Passing coroutines is forbidden, use tasks explicitly.",
    ]);
  });
});
