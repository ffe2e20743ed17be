import { findHints } from "@interleave/trace";
import { describe, expect, it } from "vitest";
import { runInNode } from "./node.ts";

const IMPORTS =
  'import { asCompleted, createTask, gather, getRunningLoop, Lock, Queue, sleep, wait } from "@interleave/scheduler";\n';
const CURE = ". Nothing of it ran: put yield* (in Python: await) before the call, or make it a task.";
const B = "function* b() { yield* sleep(1); }\n";

/** What was never awaited, with the call that made it, as it stands in the source. */
function never(body: string): string[] {
  const source = IMPORTS + B + body;
  const { trace, problem } = runInNode({ runtime: "typescript", source, seed: 0, inputs: [] });
  expect(problem).toBeNull();
  const lines = source.split("\n");
  return findHints(trace)
    .filter(({ id }) => id === "never-awaited")
    .map(({ message, site }) => {
      const place = trace.sites[site];
      return `${message.replace(CURE, "")} ${place && lines[place.line - 1]?.slice(place.col - 1, place.endCol - 1)}`;
    });
}

describe("a coroutine that nobody awaits", () => {
  it("is told of with the call that made it", () => {
    expect(never("export function* main() { b(); yield* b(); }")).toEqual(["coroutine 'b' was never awaited b()"]);
  });

  it("however it was made and wherever it is kept", () => {
    expect(
      never(`class Job { *run() { yield* sleep(1); } }
const jobs = { *one() {}, two: function* () {} };
const arrow = () => b();
export function* main() {
  const kept = b();
  const list = [new Job().run(), jobs.one()];
  arrow();
  new Set([b()]);
  jobs.two?.();
  (b() as unknown);
  return [kept, list].length;
}`),
    ).toEqual([
      "coroutine 'b' was never awaited b()",
      "coroutine 'run' was never awaited new Job().run()",
      "coroutine 'one' was never awaited jobs.one()",
      "coroutine 'b' was never awaited b()",
      "coroutine 'b' was never awaited b()",
      "coroutine 'two' was never awaited jobs.two?.()",
      "coroutine 'b' was never awaited b()",
    ]);
  });

  it("also one of the scheduler's own", () => {
    expect(
      never(`export function* main() {
  sleep(1);
  const lock = new Lock();
  lock.acquire();
  wait([createTask(b())]);
  yield* sleep(2);
}`),
    ).toEqual([
      "coroutine 'sleep' was never awaited sleep(1)",
      "coroutine 'acquire' was never awaited lock.acquire()",
      "coroutine 'wait' was never awaited wait([createTask(b())])",
    ]);
  });

  it("also where the run ends before it comes to that", () => {
    expect(
      never(`function* late(job: Generator) { yield* sleep(5); yield* job as never; }
export function* main() { createTask(late(b())); yield* sleep(1); }`),
    ).toEqual([
      "Nobody awaited late: it was not done when main ended at 1.000 s, and the run cancelled it. createTask(late(b()))",
      "coroutine 'b' was never awaited b()",
    ]);
  });
});

describe("nothing is told of", () => {
  it.each([
    ["what is awaited, at once or later", "const later = b(); yield* b(); yield* later;"],
    ["what becomes a task", "const job = b(); yield* createTask(job); yield* createTask(b());"],
    ["what is left to a task that never gets to it", "const job = b(); createTask(job).cancel();"],
    ["what is handed over in lists", "const jobs = [b(), b()]; yield* gather(...jobs); yield* gather([b(), b()]);"],
    ["what is taken as it completes", "for (const next of asCompleted([b(), b()])) yield* next;"],
    ["what goes through a queue", "const q = new Queue(); q.putNowait(b()); yield* (yield* q.get()) as never;"],
    ["what is closed", "const job = b(); job.return(); b().return();"],
    ["what is ended by an error", "const job = b(); try { job.throw(new Error()); } catch {}"],
    ["what is resumed by hand", "const job = b(); job.next();"],
    ["what is looped over", "for (const each of b()) break; const job = b(); for (const each of job) break;"],
    [
      "what is spread",
      "function* none() {} const list = none(); return [...list, ...none(), Array.from(none())].length;",
    ],
    ["what destructures", "function* none() {} const [first] = none(); return first;"],
    ["what yields values, and is no coroutine", "function* two() { yield 1; yield 2; } const numbers = two();"],
    [
      "what is passed on and awaited there",
      "const same = <T,>(x: T) => x; yield* same(b()); yield* createTask(same(b()));",
    ],
  ])("%s", (_, body) => {
    expect(never(`export function* main() { ${body} }`)).toEqual([]);
  });
});

it("a run goes on as if nobody had looked", () => {
  const body = `export function* main() {
  const job = b(), other = b();
  console.log(Object.keys(job).length, typeof job.next, Object.getPrototypeOf(job) === b.prototype);
  console.log(String(job.next("x").done), JSON.stringify(job.return(7)));
  try { yield* other; yield* other; } catch (error) { console.log(String(error)); }
  return Math.max(...[b(), b()].map((each, at) => (each.return(), at)));
}`;
  const { trace, result } = runInNode({ runtime: "typescript", source: IMPORTS + B + body, seed: 0, inputs: [] });
  expect([...trace.prints.map(({ text }) => text), result]).toEqual([
    "0 function true",
    'false {"value":7,"done":true}',
    "Error: cannot reuse already awaited coroutine",
    "1",
  ]);
});
