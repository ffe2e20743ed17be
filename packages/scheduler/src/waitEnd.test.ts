import { describe, expect, it } from "vitest";
import { failer, napper } from "./hooks.fixture.ts";
import {
  ALL_COMPLETED,
  type Coroutine,
  createTask,
  FIRST_COMPLETED,
  FIRST_EXCEPTION,
  type Future,
  getRunningLoop,
  type ReturnWhen,
  run,
  sleep,
  type Task,
  wait,
} from "./index.ts";
import { outcome } from "./trail.fixture.ts";

/** When the wait for a task that fails after 1 s and one that ends after 3 s is over, and what is reported of them. */
function afterFailure(returnWhen: ReturnWhen): { at: number; reported: string[] } {
  const reported: string[] = [];
  const at = run(
    (function* () {
      yield* wait([createTask(failer(1)), createTask(napper(3))], { returnWhen });
      return getRunningLoop().time();
    })(),
    { instruments: [{ problemFound: ({ kind }) => void reported.push(kind) }] },
  );
  return { at, reported };
}

describe("the end of a wait", () => {
  it("comes with the last member, though one has failed, whose exception nobody has read", () => {
    expect(afterFailure(ALL_COMPLETED)).toEqual({ at: 3, reported: ["neverRetrieved"] });
  });

  it("comes with the first that fails, where the wait was for that; then the exception counts as read", () => {
    expect(afterFailure(FIRST_EXCEPTION)).toEqual({ at: 1, reported: [] });
  });

  it("does not keep out a request to cancel that comes before its task has gone on", () => {
    const said = run(
      (function* () {
        const future = getRunningLoop().createFuture<void>();
        const waiting = createTask(wait([future]));
        yield* sleep(1);
        // Its own callback comes before this one: the wait is over, and its task stands in the ready queue.
        future.addDoneCallback(() => waiting.cancel("just in time"));
        future.setResult();
        return yield* outcome(waiting);
      })(),
    );
    expect(said).toBe("CancelledError: just in time");
  });

  it("leaves nothing in the ready queue for members that end when nobody waits for them any more", () => {
    const turns: string[] = [];
    const main = function* (): Coroutine<void> {
      const [a, b] = [createTask(napper(1)), createTask(napper(2))];
      const [, pending] = yield* wait([a, b], { returnWhen: FIRST_COMPLETED });
      yield* sleep(3);
      for (const task of pending) task.result();
    };
    let now = 0;
    run(main(), {
      instruments: [
        {
          clockAdvanced: (_from, to) => {
            now = to;
          },
          turnStarted: (_turn, ready) => void turns.push(`${now} s: ${ready}`),
        },
      ],
    });
    // The timer, and the task's last step.
    expect(turns.filter((turn) => turn.startsWith("2 s"))).toEqual(["2 s: 1", "2 s: 1"]);
  });

  it("never comes for members that are none", () => {
    const main = function* () {
      yield* wait([7 as unknown as Task<void>]);
    };
    expect(() => run(main())).toThrow(new TypeError("expect a list of futures, not 7 in it"));
  });
});

describe("an exception given as a class", () => {
  it("is made without a message", () => {
    const error = run(
      (function* () {
        const future: Future<void> = getRunningLoop().createFuture();
        future.setException(RangeError);
        return future.exception();
      })(),
    );
    expect(error).toEqual(new RangeError());
  });
});
