import { runInNode } from "@interleave/runner/node";
import { scenarios } from "@interleave/scenarios";
import { type Finding, findHints, hints, type Trace } from "@interleave/trace";
import { describe, expect, test } from "vitest";

const imports =
  'import { block, createTask, gather, inbox, shield, sleep, taskGroup, timeout, wait, waitFor, type Task } from "@interleave/scheduler";\n';

function run(source: string): { trace: Trace; found: Finding[] } {
  const { trace } = runInNode({ runtime: "typescript", source, seed: 1, inputs: [] });
  return { trace, found: findHints(trace, source) };
}

/** What is found, each as `id (seconds): message`. */
function told(source: string): string[] {
  return run(imports + source).found.map(({ id, costSeconds, message }) => `${id} (${costSeconds}): ${message}`);
}

// Each held against the event list: in the nine that are not named there, no result lies ready while its reader stands in line
// behind another, no call waits in a row, every failure is read, and nobody is cut off.
test("the catalogue has three lessons in waste, one in blocking and one in deadlock, and no false hint", () => {
  const all = scenarios.flatMap(({ id, source }) =>
    run(source).found.map(({ costSeconds, message }) => `${id} (${costSeconds}): ${message}`),
  );
  expect(all).toEqual([
    "sequential (2): main awaited a, b and b one after the other, 5.000 s in all. If none of them needs what another did, gather takes 3.000 s.",
    "order (2): main awaited b, b and a one after the other, 5.000 s in all. If none of them needs what another did, gather takes 3.000 s.",
    "pre-scheduled (2): b1 and b2 lay ready for 2.000 s while main, who reads them, waited for a.",
    "block (1.5): busy held the loop for 1.500 s from 0.750 s: ticker and ticker 2 could have run and had to wait.",
    "deadlock (0): Deadlock at 1.000 s, a circle: ann waits for bob to release lock2 and bob waits for ann to release lock.",
  ]);
});

test("every lesson that a hint names is in the catalogue", () => {
  const ids = scenarios.map(({ id }) => id);
  for (const { lesson } of hints) if (lesson !== null) expect(ids).toContain(lesson);
});

test("where a hint shows: the idle results on their lanes, from their end to where they are read", () => {
  const { trace, found } = run(scenarios.find(({ id }) => id === "pre-scheduled")?.source ?? "");
  const [hint] = found;
  expect(
    hint?.where.map(({ task, fromSeq, toSeq }) => [trace.nameOf(task), trace.atOf(fromSeq), trace.atOf(toSeq)]),
  ).toEqual([
    ["b1", 1, 3],
    ["b2", 1, 3],
  ]);
  expect(trace.event(hint?.seq ?? 0)).toMatchObject({ kind: "resultRead", at: 3 });
});

describe("head-of-line blocking", () => {
  const jobs = "function* job(seconds: number) { yield* sleep(seconds); return seconds; }\n";
  test("a reader who sleeps, or whose set holds the result, is no victim", () => {
    expect(
      told(`${jobs}export function* main() {
  const quick = createTask(job(1)), slow = createTask(job(2));
  yield* sleep(3);
  const [done] = yield* wait([quick, slow]);
  return [...done].map((task) => task.result());
}`),
    ).toEqual([]);
  });
  test("a set that the result is not in holds it up", () => {
    expect(
      told(`${jobs}export function* main() {
  const quick = createTask(job(1), { name: "quick" });
  yield* gather(job(3), job(4));
  return yield* quick;
}`),
    ).toEqual([
      "head-of-line (3): quick's result lay ready for 3.000 s while main, who reads it, waited for gather(job, job).",
    ]);
  });
});

describe("awaits in a row", () => {
  const fetch = "function* fetch(page: number) { yield* sleep(1); return page; }\n";
  const inMain = (body: string) => told(`${fetch}export function* main() {\n${body}\n}`);
  const twice =
    "main awaited fetch and fetch one after the other, 2.000 s in all. If none of them needs what another did, gather takes 1.000 s.";

  test("two that have nothing to do with one another", () => {
    expect(
      inMain("const one = yield* fetch(1);\nconsole.log(one);\nconst two = yield* fetch(2);\nreturn [one, two];"),
    ).toEqual([`awaits-in-a-row (1): ${twice}`]);
  });
  test("a loop that goes from one to the next", () => {
    expect(
      inMain("const pages: number[] = [];\nfor (const page of [1, 2, 3]) {\n  pages.push(yield* fetch(page));\n}"),
    ).toEqual([
      "awaits-in-a-row (2): main awaited fetch, fetch and fetch one after the other, 3.000 s in all. If none of them needs what another did, gather takes 1.000 s.",
    ]);
  });
  test("one that takes the other's result, by another name or at once, is left alone", () => {
    expect(inMain("const one = yield* fetch(1);\nconst next = one + 1;\nreturn yield* fetch(next);")).toEqual([]);
    expect(inMain("return yield* fetch(yield* fetch(1));")).toEqual([]);
    expect(inMain("const { length } = String(yield* fetch(1));\nreturn yield* fetch(length);")).toEqual([]);
  });
  test("one that the other's result decides about is left alone", () => {
    expect(inMain("if ((yield* fetch(1)) > 0) yield* fetch(2);")).toEqual([]);
    expect(inMain("const one = yield* fetch(1);\nif (one === 0) return;\nyield* fetch(2);")).toEqual([]);
  });
  test("what is delayed on purpose is left alone", () => {
    expect(inMain("yield* fetch(1);\nyield* sleep(1);\nyield* fetch(2);")).toEqual([]);
  });
});

test("a task that nobody awaits", () => {
  expect(
    told(`function* worker() { yield* sleep(5); }
export function* main() { createTask(worker(), { name: "worker" }); yield* sleep(1); }`),
  ).toEqual([
    "never-awaited (0): Nobody awaited worker: it was not done when main ended at 1.000 s, and the run cancelled it.",
  ]);
});

test("an exception that nobody reads", () => {
  expect(
    told(`function* bad() { yield* sleep(1); throw new Error("no"); }
export function* main() { createTask(bad(), { name: "bad" }); yield* sleep(2); }`),
  ).toEqual([
    "never-retrieved (0): bad raised Error: no at 1.000 s, and nobody ever read it: await the task, or gather it with others.",
  ]);
});

test("a block that holds up nobody is nobody's trouble", () => {
  expect(told("export function* main() { yield* sleep(1); block(3); }")).toEqual([]);
});

test("a deadlock, with its circle, which is drawn", () => {
  const source = `const tasks: Task<unknown>[] = [];
function* waits(other: number) { yield* sleep(1); yield* tasks[other]!; }
export function* main() {
  tasks.push(...["a", "b", "c"].map((name, at) => createTask(waits((at + 1) % 3), { name })));
  yield* gather(...tasks);
}`;
  expect(told(source)).toEqual([
    "deadlock (0): Deadlock at 1.000 s, a circle: a waits for b, b waits for c and c waits for a.",
  ]);
  const { trace, found } = run(imports + source);
  expect(found.map(({ drawn, where }) => [drawn, ...where.map(({ task }) => trace.nameOf(task))])).toEqual([
    ["circle", "a", "b", "c"],
  ]);
});

describe("a run in which nothing more happens by itself", () => {
  const cook = 'function* cook() { for (;;) yield* inbox("orders").get(); }\n';
  test("waits for input where something that is sent would wake somebody", () => {
    const source = `${cook}export function* main() { const a = createTask(cook(), { name: "cook" }); yield* sleep(1); yield* a; }`;
    expect(told(source)).toEqual([
      'waiting-for-input (0): Waits for input from 1.000 s on: cook waits for inbox("orders").get(). Nothing more happens until something is sent there.',
    ]);
  });
  test("is in a deadlock all the same where others wait for one another beside it", () => {
    const source = `${cook}const tasks: Task<unknown>[] = [];
function* waits(other: number) { yield* sleep(1); yield* tasks[other]!; }
export function* main() {
  tasks.push(...["a", "b"].map((name, at) => createTask(waits(1 - at), { name })));
  yield* cook();
}`;
    expect(told(source)).toEqual([
      "deadlock (0): Deadlock at 1.000 s, a circle: a waits for b and b waits for a.",
      'waiting-for-input (0): Waits for input from 1.000 s on: main waits for inbox("orders").get(). Nothing more happens until something is sent there.',
    ]);
  });
});

describe("a cancellation that is swallowed", () => {
  const ask = `export function* main() {
  const task = createTask(job(), { name: "job" });
  yield* sleep(2);
  task.cancel("enough");
  try { yield* task; } catch {}
}`;
  test("by a task that goes on and returns", () => {
    expect(told(`function* job() { try { yield* sleep(10); } catch {} yield* sleep(1); }\n${ask}`)).toEqual([
      "swallowed-cancellation (1): At 2.000 s main cancelled job (enough), but job swallowed it: it went on for 1.000 s and returned.",
    ]);
  });
  test("cleaning up, a timeout of its own and a shield are not", () => {
    expect(told(`function* job() { try { yield* sleep(10); } finally { yield* sleep(1); } }\n${ask}`)).toEqual([]);
    expect(
      told(`function* job() { yield* sleep(3); return 1; }
export function* main() {
  const task = createTask(job());
  try { yield* waitFor(shield(task), 1); } catch {}
  return yield* task;
}`),
    ).toEqual([]);
  });
  test("a task group that takes its own request back is not", () => {
    expect(
      told(`function* bad() { yield* sleep(1); throw new Error("no"); }
export function* main() {
  try { yield* taskGroup(function* (group) { group.createTask(bad()); yield* sleep(3); }); } catch {}
  return "goes on";
}`),
    ).toEqual([]);
  });
});

describe("a starved task", () => {
  test("is ready for all of its life, and others hold the loop", () => {
    const found = told(`function* hog() { for (let i = 0; i < 3; i++) { block(1); yield* sleep(0); } }
function* meek() { for (let i = 0; i < 3; i++) yield* sleep(0); }
export function* main() { yield* gather(hog(), meek()); }`);
    expect(found.at(-1)).toBe(
      "starved-task (3): meek was ready to run for 3.000 s of its 3.000 s and was not let: others held the loop.",
    );
  });
  test("sleeps while somebody spins, so that time cannot move", () => {
    const [found] = told(`let ready = false;
function* setter() { yield* sleep(1); ready = true; }
export function* main() {
  const task = createTask(setter(), { name: "setter" });
  for (let turns = 0; !ready && turns < 2000; turns++) yield* sleep(0);
  yield* task;
}`);
    expect(found).toBe(
      "starved-task (0): main took 1000 steps in a row at 0.000 s without waiting for anything: time cannot move, and setter never wakes.",
    );
  });
});

describe("pending tasks that grow without a bound", () => {
  test("are started faster than they end, for the whole run", () => {
    const [found] = told(`function* job() { yield* sleep(1000); }
export function* main() { for (let i = 0; i < 200; i++) { createTask(job()); yield* sleep(0.1); } }`);
    expect(found).toBe(
      "growing-backlog (0): Pending tasks grew all the time, from 27 at 2.500 s to 201 at 20.000 s: main starts them faster than they end. A semaphore or a queue with a limit would hold it back.",
    );
  });
  test("many at once are no backlog, nor is a steady stream", () => {
    expect(
      told(`function* job() { yield* sleep(1); }
export function* main() {
  yield* gather(...Array.from({ length: 300 }, () => job()));
  const all: Task<void>[] = [];
  for (let i = 0; i < 300; i++) { all.push(createTask(job())); yield* sleep(0.01); }
  yield* gather(...all);
}`),
    ).toEqual([]);
  });
});

describe("a timeout that can't fire", () => {
  test("because the loop is held until it is too late", () => {
    expect(
      told(`function* slow() { yield* sleep(0.5); block(3); return "late"; }
export function* main() { return yield* timeout(1, slow); }`),
    ).toEqual([
      "timeout-that-cant-fire (2.5): The limit of 1.000 s on main could not fire: main held the loop, and timeout 1 ended 2.500 s after its time.",
    ]);
  });
  test("because a shorter one stands around it", () => {
    expect(
      told(`function* work() { yield* sleep(3); }
export function* main() { try { yield* timeout(1, () => timeout(5, work)); } catch {} }`),
    ).toEqual([
      "timeout-that-cant-fire (0): The limit of 5.000 s on timeout 2 of main can never fire: it stands within one of 1.000 s, which always comes first.",
    ]);
  });
  test("a short one that is polled within a longer one can", () => {
    expect(
      told(`function* job() { yield* sleep(1); }
export function* main() {
  const task = createTask(job());
  yield* timeout(1.5, function* () { while (!task.done()) yield* wait([task], { timeout: 0.4 }); });
}`),
    ).toEqual([]);
  });
});
