import { describe, expect, it } from "vitest";
import {
  asCompleted,
  type Coroutine,
  createTask,
  gather,
  getRunningLoop,
  type Instrument,
  Lock,
  nameCoroutine,
  noteCoroutine,
  Queue,
  run,
  sleep,
  taskGroup,
  timeout,
  wait,
  waitFor,
} from "./index.ts";
import { outcome } from "./trail.fixture.ts";

/** The problems that a run reports, and how it ends. */
function report(main: Coroutine<unknown>): string[] {
  const log: string[] = [];
  const listener: Instrument = { problemFound: ({ kind, message }) => log.push(`${kind}: ${message}`) };
  try {
    log.push(`result: ${String(run(main, { instruments: [listener] }))}`);
  } catch (error) {
    log.push(String(error));
  }
  return log;
}

describe("the end of a run", () => {
  /** Notes, each with the turn in which it was made. */
  function notes(program: (note: (text: string) => void) => Coroutine<unknown>): string[] {
    const log: string[] = [];
    let turns = 0;
    const counter: Instrument = {
      turnStarted: (turn) => {
        turns = turn;
      },
    };
    run(
      program((text) => log.push(`${turns} ${text}`)),
      { instruments: [counter] },
    );
    return log;
  }

  it("takes timers that are due within the clock's resolution along in the last turns", () => {
    expect(
      report(
        (function* () {
          const later = function* (): Coroutine<void> {
            createTask(sleep(1e-10), { name: "late" });
          };
          try {
            yield* getRunningLoop().createFuture();
          } catch {
            createTask(later());
          }
        })(),
      ).filter((line) => line.startsWith("destroyedPending")),
    ).toEqual([]);
  });

  it("lets a task that is made while others clean up run for as long as asyncio's loop lives", () => {
    expect(
      notes(function* (note) {
        const endless = function* (): Coroutine<void> {
          for (;;) {
            note("endless");
            yield* sleep(0);
          }
        };
        const cleaner = function* (): Coroutine<void> {
          try {
            yield* sleep(9);
          } finally {
            note("cleaning");
            createTask(endless());
          }
        };
        createTask(cleaner());
        yield* sleep(0);
      }),
    ).toEqual(["4 cleaning", ...[5, 6, 7, 8, 9, 10].map((turn) => `${turn} endless`)]);
  });

  it("lets callbacks go on for four turns after the last", () => {
    expect(
      notes(function* (note) {
        const chain = (i: number) => {
          note(`call ${i}`);
          getRunningLoop().callSoon(chain, i + 1);
        };
        getRunningLoop().callSoon(chain, 0);
      }),
    ).toEqual(["2 call 0", "3 call 1", "4 call 2", "5 call 3", "6 call 4"]);
  });

  it("takes no turn more than it needs", () => {
    const turns: number[] = [];
    run(sleep(0), { instruments: [{ turnStarted: (turn) => turns.push(turn) }] });
    expect(turns).toEqual([1, 2, 3]);
  });

  it("says nothing of tasks that gather made and that never end", () => {
    const stubborn = function* (): Coroutine<void> {
      try {
        yield* sleep(9);
      } finally {
        yield* getRunningLoop().createFuture();
      }
    };
    const main = function* (): Coroutine<void> {
      const own = createTask(stubborn(), { name: "own" });
      gather(stubborn(), own);
      yield* sleep(0);
    };
    expect(report(main()).filter((line) => line.startsWith("destroyed"))).toEqual([
      "destroyedPending: Task was destroyed but it is pending: own waits for future",
    ]);
  });
});

describe("a coroutine of this package that is never awaited", () => {
  /** What is never awaited in a program, and who made it. */
  function forgotten(main: () => Coroutine<unknown>): string[] {
    const log: string[] = [];
    const listener: Instrument = {
      problemFound: ({ kind, task, message }) => log.push(`${kind} by ${task?.name}: ${message}`),
    };
    run(main(), { instruments: [listener] });
    return log;
  }

  it("is reported at the end of the run, with whoever made it", () => {
    const helper = function* (): Coroutine<void> {
      sleep(1);
      yield* sleep(1);
    };
    const main = function* (): Coroutine<void> {
      const queue = new Queue<number>();
      queue.put(1);
      yield* createTask(helper(), { name: "helper" });
      queue.get();
    };
    expect(forgotten(main)).toEqual([
      "neverAwaited by Task-1: coroutine 'put' was never awaited",
      "neverAwaited by helper: coroutine 'sleep' was never awaited",
      "neverAwaited by Task-1: coroutine 'get' was never awaited",
    ]);
  });

  it("is found wherever it stands in a long run of those that are awaited", () => {
    const main = function* (): Coroutine<void> {
      for (let made = 0; made < 3000; made++) {
        if (made % 1024 === 0) sleep(made + 0.5);
        yield* sleep(made);
      }
      sleep(1);
    };
    expect(forgotten(main)).toEqual(Array(4).fill("neverAwaited by Task-1: coroutine 'sleep' was never awaited"));
  });

  it("is found whatever it is", () => {
    const body = function* (): Coroutine<void> {};
    const main = function* (): Coroutine<void> {
      const lock = new Lock();
      const task = createTask(body());
      lock.acquire();
      lock.with(body);
      wait([task]);
      waitFor(task, 1);
      timeout(1, body);
      taskGroup(body);
      for (const _ of asCompleted([task]));
    };
    const names = ["acquire", "with", "wait", "waitFor", "timeout", "taskGroup", "next"];
    expect(forgotten(main)).toEqual(
      names.map((name) => `neverAwaited by Task-1: coroutine '${name}' was never awaited`),
    );
  });

  it("is one of a program's own, where its call was noted", () => {
    const own = function* (): Coroutine<void> {};
    nameCoroutine(own, "own");
    const main = function* (): Coroutine<void> {
      noteCoroutine(noteCoroutine(own()));
      own();
      yield* noteCoroutine(own());
      createTask(noteCoroutine(own())).cancel();
      noteCoroutine(own()).next();
      noteCoroutine(own()).return();
      for (const _ of noteCoroutine(own()));
      createTask(noteCoroutine(own()));
    };
    expect(forgotten(main)).toEqual(["neverAwaited by Task-1: coroutine 'own' was never awaited"]);
  });

  it("is none that a task runs, or was to run, or that was closed", () => {
    const main = function* (): Coroutine<void> {
      createTask(new Lock().acquire());
      createTask(sleep(9)).cancel();
      yield* outcome(waitFor(new Queue().get(), 0));
      yield* taskGroup(function* (group) {
        group.createTask(sleep(0));
        yield* sleep(1);
      });
      for (let i = 0; i < 100; i++) yield* sleep(0);
      createTask(sleep(9));
      createTask(new Lock().with(() => sleep(9)));
    };
    expect(forgotten(main)).toEqual([]);
  });

  it("is reported in its place among what else is left, in order of creation", () => {
    const fail = function* (): Coroutine<void> {
      throw new Error("boom");
    };
    const main = function* (): Coroutine<void> {
      createTask(fail(), { name: "a" });
      sleep(1);
      createTask(fail(), { name: "b" });
      yield* sleep(0);
    };
    expect(forgotten(main)).toEqual([
      "neverRetrieved by a: Task exception was never retrieved: a raised Error: boom",
      "neverAwaited by Task-1: coroutine 'sleep' was never awaited",
      "neverRetrieved by b: Task exception was never retrieved: b raised Error: boom",
    ]);
  });
});
