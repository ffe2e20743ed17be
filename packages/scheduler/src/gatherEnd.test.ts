import { describe, expect, it } from "vitest";
import { failer, napper, watchClosely } from "./hooks.fixture.ts";
import { type Awaitable, type Coroutine, createTask, gather, getRunningLoop, run, sleep } from "./index.ts";
import { outcome } from "./trail.fixture.ts";

/** What an instrument hears of the one gather in a program. */
function heard(program: () => Coroutine<unknown>): string[] {
  return watchClosely(program).filter((line) => / gather 1 /.test(line) && !line.startsWith("waitMemberDone"));
}

describe("the end of a gather", () => {
  it("is not told to those who run on after a failure, whoever cancels it then", () => {
    const said = run(
      (function* () {
        const child = createTask(napper(3));
        const both = gather(failer(1), child);
        yield* outcome(both);
        return [both.cancel(), child.cancelling(), yield* outcome(child)];
      })(),
    );
    expect(said).toEqual([false, 0, "slept 3"]);
  });

  it("is a failure unless options say otherwise", () => {
    expect(
      run(
        (function* () {
          return yield* outcome(gather([failer(1)], {}));
        })(),
      ),
    ).toBe("Error: boom");
  });

  it("has the message that a child was cancelled with among its results", () => {
    const [error] = run(
      (function* () {
        const future = getRunningLoop().createFuture();
        future.cancel("why");
        return yield* gather([future], { returnExceptions: true });
      })(),
    );
    expect(error).toMatchObject({ name: "CancelledError", message: "why" });
  });

  it("never comes for nothing that can be awaited", () => {
    const main = function* () {
      yield* gather(null as unknown as Awaitable<void>);
    };
    expect(() => run(main())).toThrow(new TypeError("A future, a coroutine or an awaitable is required"));
  });

  it("is told with what brought it about: a child that was cancelled", () => {
    expect(
      heard(function* () {
        const a = createTask(napper(2), { name: "a" });
        const b = createTask(napper(2), { name: "b" });
        getRunningLoop().callLater(1, () => a.cancel());
        yield* outcome(gather(a, b));
      }),
    ).toEqual([
      "waitStarted gather 1 by Task-1 [a b] ALL_COMPLETED until null",
      "waitTripped gather 1 cancelled by a",
      "waitEnded gather 1 cancelled done [a] pending [b]",
    ]);
  });

  it("is told with what brought it about: somebody who cancelled it", () => {
    expect(
      heard(function* () {
        const a = createTask(napper(2), { name: "a" });
        const all = gather([a], { returnExceptions: true });
        yield* sleep(1);
        all.cancel();
        yield* outcome(all);
      }),
    ).toEqual([
      "waitStarted gather 1 by Task-1 [a] returnExceptions until null",
      "waitTripped gather 1 cancelled by a",
      "waitEnded gather 1 cancelled done [a] pending []",
    ]);
  });
});
