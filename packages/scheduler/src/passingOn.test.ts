import { describe, expect, it } from "vitest";
import { failer, napper } from "./hooks.fixture.ts";
import {
  type Coroutine,
  createTask,
  FIRST_COMPLETED,
  FIRST_EXCEPTION,
  gather,
  getRunningLoop,
  Queue,
  run,
  shield,
  sleep,
  wait,
} from "./index.ts";
import { outcome } from "./trail.fixture.ts";

/** The problems that a run reports. */
function reported(main: () => Coroutine<unknown>): string[] {
  const problems: string[] = [];
  run(main(), { instruments: [{ problemFound: ({ message }) => void problems.push(message) }] });
  return problems;
}

describe("a wait for the first exception", () => {
  it("goes on over a member that is cancelled", () => {
    expect(
      run(
        (function* () {
          const tasks = [createTask(napper(1)), createTask(failer(2)), createTask(napper(3))];
          getRunningLoop().callLater(0.5, () => tasks[0]?.cancel());
          const [done, pending] = yield* wait(tasks, { returnWhen: FIRST_EXCEPTION });
          return [getRunningLoop().time(), done.size, pending.size];
        })(),
      ),
    ).toEqual([2, 2, 1]);
  });
});

describe("a putter that is cancelled when it is its turn", () => {
  it("passes the room on to the next", () => {
    const item = run(
      (function* () {
        const queue = new Queue<string>(1);
        queue.putNowait("first");
        const a = createTask(queue.put("a's"));
        const b = createTask(queue.put("b's"));
        yield* sleep(1);
        queue.getNowait();
        a.cancel();
        yield* b;
        return queue.getNowait();
      })(),
    );
    expect(item).toBe("b's");
  });

  it("wakes nobody where there is no room by then", () => {
    const log: string[] = [];
    run(
      (function* () {
        const queue = new Queue<string>(1);
        queue.putNowait("first");
        const a = createTask(queue.put("a's"), { name: "a" });
        createTask(queue.put("b's"), { name: "b" });
        yield* sleep(1);
        queue.getNowait();
        queue.putNowait("second");
        a.cancel();
        yield* sleep(1);
      })(),
      { instruments: [{ taskReady: (task, cause) => void log.push(`${task.name} ${cause}`) }] },
    );
    expect(log.filter((line) => /^[ab] (?!created)/.test(line))).toEqual(["a future", "b cancel"]);
  });
});

describe("gather's cancel", () => {
  it("says whether any child took the request", () => {
    const said = run(
      (function* () {
        const done = createTask(napper(0));
        yield* done;
        const both = gather(done, createTask(napper(1)));
        const first = both.cancel();
        yield* outcome(both);
        return [first, both.cancel()];
      })(),
    );
    expect(said).toEqual([true, false]);
  });

  it("is refused by children that are done though it has not heard of it yet, and has their results", () => {
    const said = run(
      (function* () {
        const child = getRunningLoop().createFuture<string>();
        const all = gather(child);
        child.setResult("a");
        return [all.done(), all.cancel(), ...(yield* all)];
      })(),
    );
    expect(said).toEqual([false, false, "a"]);
  });
});

describe("a shield", () => {
  it("has read the failure of what it shields, which is told of no more when its own was read", () => {
    expect(
      reported(function* () {
        yield* outcome(shield(createTask(failer(1))));
      }),
    ).toEqual([]);
  });

  it("has read it also when it was cancelled in the same step", () => {
    expect(
      reported(function* () {
        const inner = getRunningLoop().createFuture<void>();
        const outer = shield(inner);
        inner.setException(new Error("boom"));
        outer.cancel();
        yield* outcome(outer);
      }),
    ).toEqual([]);
  });
});

describe("a future on which one waits over and over", () => {
  it("keeps no more of those who no longer wait than a few", () => {
    const left = run(
      (function* () {
        const forever = getRunningLoop().createFuture();
        for (let round = 0; round < 1_000; round++)
          yield* wait([forever, createTask(napper(1))], { returnWhen: FIRST_COMPLETED });
        return [forever.waiters].flat().length;
      })(),
    );
    expect(left).toBeLessThan(10);
  });
});
