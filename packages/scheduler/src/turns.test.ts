import { describe, expect, it } from "vitest";
import {
  type Awaitable,
  asCompleted,
  type Coroutine,
  createTask,
  gather,
  getRunningLoop,
  shield,
  sleep,
  type Task,
  wait,
  waitFor,
} from "./index.ts";
import { outcome, trail } from "./trail.fixture.ts";

function* trivial(): Coroutine<void> {}

/** How many turns later than it began main goes on, awaiting what `make` gives. */
function cost(make: () => Awaitable<unknown>): number {
  let turns = -1;
  trail(function* () {
    const loop = getRunningLoop();
    const before = loop.turn;
    yield* outcome(make());
    turns = loop.turn - before;
  });
  return turns;
}

/** The same for something that is done already. */
function costOfDone(make: (done: Task<void>) => Awaitable<unknown>): number {
  let turns = -1;
  trail(function* () {
    const task = createTask(trivial());
    yield* task;
    const before = getRunningLoop().turn;
    yield* make(task);
    turns = getRunningLoop().turn - before;
  });
  return turns;
}

function* nextOf(...awaitables: Awaitable<void>[]): Coroutine<void> {
  for (const next of asCompleted(awaitables)) yield* next;
}

describe("turns until it goes on, beginning in turn n", () => {
  it.each<[string, number, () => Awaitable<unknown>]>([
    ["a coroutine", 0, trivial],
    ["waitFor of a coroutine", 0, () => waitFor(trivial(), 1)],
    ["gather of nothing", 0, () => gather()],
    ["sleep(0)", 1, () => sleep(0)],
    ["sleep of a negative time", 1, () => sleep(-1)],
    ["sleep(1): timer in n+1, then the sleeper", 2, () => sleep(1)],
    ["a new trivial task", 2, () => createTask(trivial())],
    ["gather of trivial coroutines", 3, () => gather(trivial(), trivial())],
    ["wait for new trivial tasks", 3, () => wait([createTask(trivial()), createTask(trivial())])],
    ["asCompleted of trivial coroutines", 3, () => nextOf(trivial(), trivial())],
    ["shield of a trivial coroutine", 3, () => shield(trivial())],
    ["waitFor of something pending, without time", 3, () => waitFor(sleep(9), 0)],
    ["waitFor that expires, on a coroutine: timer in n+1", 2, () => waitFor(sleep(9), 1)],
    [
      "waitFor that expires, on a task: the task takes its first step beforehand",
      4,
      () => waitFor(createTask(sleep(9)), 1),
    ],
    ["wait that expires", 2, () => wait([getRunningLoop().createFuture()], { timeout: 1 })],
  ])("%s: n+%i", (_, turns, make) => {
    expect(cost(make)).toBe(turns);
  });

  it("of something done: none, but two for wait and asCompleted", () => {
    expect(costOfDone((done) => done)).toBe(0);
    expect(costOfDone((done) => gather(done))).toBe(0);
    expect(costOfDone((done) => shield(done))).toBe(0);
    expect(costOfDone((done) => waitFor(done, 0))).toBe(0);
    expect(costOfDone((done) => wait([done]))).toBe(2);
    expect(costOfDone((done) => nextOf(done, done))).toBe(2);
  });
});
