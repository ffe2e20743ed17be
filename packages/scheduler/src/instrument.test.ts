import { describe, expect, it } from "vitest";
import { napper, scribe, watch } from "./hooks.fixture.ts";
import { type Coroutine, createTask, type Instrument, run, sleep } from "./index.ts";

function* main(): Coroutine<unknown> {
  const task = createTask(napper(1), { name: "a" });
  yield* sleep(0);
  return yield* task;
}

describe("what an instrument hears", () => {
  it("comes in one fixed order", () => {
    expect(watch(main)).toEqual([
      "loopStarted 0",
      "taskCreated Task-1 by nobody",
      "taskReady Task-1: created, nobody",
      "turnStarted 1, 1 ready",
      "stepStarted Task-1 with value",
      "taskCreated a by Task-1",
      "taskReady a: created, nobody",
      "taskReady Task-1: bareYield, nobody",
      "stepEnded Task-1",
      "turnStarted 2, 2 ready",
      "stepStarted a with value",
      "timerSet 1 at 1: sleep(1) by a",
      "taskWaiting a on sleep(1)",
      "stepEnded a",
      "stepStarted Task-1 with value",
      "taskWaiting Task-1 on task a",
      "stepEnded Task-1",
      "clockAdvanced 0 to 1",
      "turnStarted 3, 1 ready",
      "timerFired 1",
      "taskReady a: timer, sleep(1)",
      "turnStarted 4, 1 ready",
      "stepStarted a with value",
      "taskDone a returned slept 1",
      "taskReady Task-1: future, a",
      "stepEnded a",
      "turnStarted 5, 1 ready",
      "stepStarted Task-1 with value",
      "resultRead a by Task-1",
      "taskDone Task-1 returned slept 1",
      "stepEnded Task-1",
      "turnStarted 6, 1 ready",
      "resultRead Task-1 by nobody",
      "loopStopped 1",
    ]);
  });
});

describe("instruments", () => {
  it("hear the same, in the order given", () => {
    const log: string[] = [];
    const instruments = ["one", "two"].map((name) => ({ stepEnded: () => void log.push(name) }));
    run(napper(1), { instruments });
    expect(log).toEqual(["one", "two", "one", "two"]);
  });

  it("are called without a guard if they are trusted, have every hook, and are alone", () => {
    const log: string[] = [];
    const stepEnded = () => {
      throw new Error("broken");
    };
    const trusted: Instrument = { ...scribe(log), trusted: true, stepEnded };
    expect(() => run(napper(1), { instruments: [trusted] })).toThrow("broken");
    expect(run(napper(1), { instruments: [trusted, {}] })).toBe("slept 1");
    expect(run(napper(1), { instruments: [{ ...trusted, taskDone: undefined }] })).toBe("slept 1");
    expect(run(napper(1), { instruments: [{ ...trusted, trusted: false }] })).toBe("slept 1");
    expect(log.filter((line) => line.startsWith("problemFound"))).toEqual(
      Array(3).fill(
        "problemFound instrumentRaised nobody: The instrument's hook stepEnded raised Error: broken and was removed.",
      ),
    );
  });

  it("lose a hook that throws, and nobody else is harmed", () => {
    const log: string[] = [];
    const broken: Instrument = {
      stepStarted: () => {
        throw new Error("broken");
      },
      stepEnded: () => log.push("broken still hears stepEnded"),
    };
    const healthy: Instrument = {
      stepStarted: () => log.push("stepStarted"),
      problemFound: ({ kind, message }) => log.push(`${kind}: ${message}`),
    };
    expect(run(napper(1), { instruments: [broken, healthy] })).toBe("slept 1");
    expect(log).toEqual([
      "instrumentRaised: The instrument's hook stepStarted raised Error: broken and was removed.",
      "stepStarted",
      "broken still hears stepEnded",
      "stepStarted",
      "broken still hears stepEnded",
    ]);
  });
});
