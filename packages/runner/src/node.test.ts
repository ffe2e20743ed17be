import { laneText } from "@interleave/trace";
import { describe, expect, it } from "vitest";
import { type NodeRun, runInNode } from "./node.ts";
import type { RunProblem } from "./problem.ts";
import type { RunValue } from "./runtime.ts";

const IMPORT =
  'import { asCompleted, createTask, Future, gather, getRunningLoop, sleep, wait } from "@interleave/scheduler";\n';

/** Runs a scenario whose first line is the import of everything. */
function run(source: string, more: Partial<RunValue> = {}, horizon?: number): NodeRun {
  return runInNode({ runtime: "typescript", source: IMPORT + source, seed: 1, inputs: [], ...more }, horizon);
}

/** Prints as `seconds task: text @line:col`. */
function prints({ trace, sites }: NodeRun): string[] {
  return trace.prints.map(({ at, name, text, place }) => {
    const site = sites[place];
    return `${at} ${name}: ${text} @${site?.line}:${site?.col}`;
  });
}

/** Events of some kinds as `kind @line`; chains as `kind @line>line`. */
function events({ trace, sites }: NodeRun, ...kinds: string[]): string[] {
  const told: string[] = [];
  for (let seq = 0; seq < trace.length; seq++) {
    const event = trace.event(seq);
    if (!kinds.includes(event.kind) || !("place" in event)) continue;
    const chain = "chain" in event ? event.chain : [event.place];
    told.push(`${event.kind} @${chain.map((place) => sites[place]?.line).join(">")}`);
  }
  return told;
}

describe("what a run tells", () => {
  it("prints, with the virtual time, the task and the place", () => {
    const ran = run(`function* a() { yield* sleep(3); console.log("a"); return "a"; }
function* b(name: string) { yield* sleep(1);
  console.log(name); return name; }
export function* main() { return yield* gather(a(), b("b1"), b("b2")); }`);
    expect(prints(ran)).toEqual(["1 b: b1 @4:3", "1 b 2: b2 @4:3", "3 a: a @2:34"]);
    expect(ran).toMatchObject({ result: '["a", "b1", "b2"]', problem: null, finished: true, turns: 10 });
  });

  it("names coroutines after functions of every kind", () => {
    const ran = run(`const o = { *method() {}, value: function* () {} };
class C { *inner() {} static *fixed() {} }
const named = function* () {};
export function* main() {
  function* local() {}
  yield* gather(o.method(), o.value(), new C().inner(), C.fixed(), named(), local());
}`);
    const names = ["main", "method", "value", "inner", "fixed", "named", "local"];
    expect(ran.trace.lanes.map((lane) => lane.coroutine)).toEqual(names);
  });

  it("the whole chain of places in which a task is suspended, outermost first", () => {
    const ran = run(`function* inner() {
  yield* sleep(1);
  yield;
}
function* middle() {
  try {
    yield* inner();
  } catch {}
  for (const n of count()) yield* sleep(n);
}
function* count() { yield* [1, 2]; }
export function* main() {
  yield* middle();
}`);
    expect(events(ran, "taskWaiting", "taskYielded")).toEqual([
      "taskWaiting @14>8>3",
      "taskYielded @14>8>4",
      "taskWaiting @14>10",
      "taskWaiting @14>10",
    ]);
  });

  it("where tasks were created, boxes opened, futures made and cancels asked for", () => {
    const ran = run(`function* a() { yield* sleep(1); }
export function* main() {
  const one = createTask(a()), two =
    createTask(a());
  yield* wait([one, two]);
  const future = getRunningLoop().createFuture();
  future.cancel();
  yield* gather(
    a(),
  );
}`);
    expect(events(ran, "taskCreated", "waitStarted", "futureCreated", "cancelRequested")).toEqual([
      "taskCreated @",
      "taskCreated @4",
      "taskCreated @5",
      "waitStarted @6",
      "futureCreated @7",
      "cancelRequested @8",
      "taskCreated @9",
      "futureCreated @9",
      "waitStarted @9",
    ]);
  });

  it("chance that depends on the seed alone, and time that is the loop's", () => {
    const source = `export function* main() {
  yield* sleep(1.5);
  return [Math.random(), Math.max(1, 2), Date.now(), new Date().getTime(), new Date(5).getTime(), performance.now()];
}`;
    expect(run(source).result).toBe(run(source).result);
    expect(run(source, { seed: 2 }).result).not.toBe(run(source).result);
    expect(run(source).result).toMatch(/^\[0\.\d+, 2, 1500, 1500, 5, 1500\]$/);
  });
});

it("leaves promises out: what they call back belongs to no instant", async () => {
  const ran = run(`export function* main() {
  const future = getRunningLoop().createFuture();
  (async () => { console.log("now"); await null; console.log("later"); future.setResult(1); })().catch(() => {});
  yield* wait([future], { timeout: 1 });
  return future.done();
}`);
  await null;
  expect([prints(ran), ran.result]).toEqual([["0 main: now @4:18"], "false"]);
});

describe("a run that goes wrong says what and where", () => {
  it.each<[string, string, Partial<RunProblem>]>([
    [
      "an exception in main",
      'export function* main() {\n  throw new Error("no");\n}',
      { kind: "raised", message: "Error: no", line: 3, col: 3, task: "main" },
    ],
    [
      "an exception of the engine",
      "export function* main() {\n  yield* sleep(1);\n  (null as any).x;\n}",
      { kind: "raised", line: 4, task: "main" },
    ],
    [
      "an exception in a task that main waits for",
      'function* deep() { yield* sleep(1);\n  throw new RangeError("deep"); }\nfunction* a() {\n  yield* deep(); }\nexport function* main() {\n  yield* gather(createTask(a(), { name: "A" }));\n}',
      {
        message: "RangeError: deep",
        line: 3,
        task: "A",
        chain: [
          { name: "a", line: 5 },
          { name: "deep", line: 3 },
        ],
      },
    ],
    [
      "something thrown that is no error",
      "export function* main() {\n  throw null;\n}",
      { kind: "raised", message: "null", line: 3 },
    ],
    [
      "an error that was made elsewhere",
      "const e = new Error('e');\nexport function* main() {\n  throw e;\n}",
      { line: 2 },
    ],
    [
      "something that cannot be waited for",
      "export function* main() {\n  yield* (5 as any);\n}",
      { message: "TypeError: object number can't be used in 'yield*' expression", line: 3 },
    ],
    [
      "the module's own code",
      "const a = 1;\n(undefined as any)();\nexport function* main() {}",
      { kind: "raised", line: 3 },
    ],
    [
      "a yield that lacks its star",
      "function* nap() {\n  yield sleep(1); }\nexport function* main() {\n  yield* nap();\n}",
      {
        message: "Error: yield was used instead of yield* for generator in task main with coroutine 'sleep'",
        line: 3,
        col: 3,
        chain: [
          { name: "main", line: 5 },
          { name: "nap", line: 3 },
        ],
      },
    ],
    [
      "an exception of the loop's own, after such a yield has been survived",
      "export function* main() {\n  try { yield sleep(1); } catch {}\n  yield* sleep(1);\n  yield* waitFor(sleep(9), 1);\n}",
      { line: 5 },
    ],
    ["no main", "export function main() {}", { kind: "noMain", line: 2 }],
    [
      "a deadlock",
      "export function* main() {\n  yield* getRunningLoop().createFuture();\n}",
      { kind: "deadlock", line: 3, message: "Deadlock: nothing is ready and no timer is set. main waits for future." },
    ],
    [
      "a name that only browsers have",
      "export function* main() {\n  fetch2();\n  fetch('/');\n}",
      { kind: "raised", message: "ReferenceError: fetch2 is not defined", line: 3 },
    ],
    [
      "a timer of the browser's",
      "export function* main() {\n  setTimeout(() => {}, 1);\n}",
      { kind: "raised", line: 3 },
    ],
  ])("%s", (_, source, expected) => {
    const ran = run(source);
    expect(ran.problem).toMatchObject(expected);
    expect(ran).toMatchObject({ result: null, finished: true });
  });
});

describe("limits", () => {
  it("end a loop that never yields, and name its line", () => {
    const { problem, trace } = run(`export function* main() {\n  console.log("kept");\n  for (;;) {}\n}`, {
      limits: { quietSeconds: 0.05 },
    });
    expect(problem).toMatchObject({ kind: "limit", line: 4 });
    expect(trace.prints.map(({ text }) => text)).toEqual(["kept"]);
  });

  it("end a run that records too much", () => {
    const { problem, trace } = run("export function* main() { for (;;) yield* sleep(0); }", {
      limits: { events: 1000 },
    });
    expect(problem?.message).toBe(
      "The run reached 1,000 events, the most that one run may record. What was recorded so far is kept.",
    );
    expect(trace.length).toBeLessThan(1100);
  });

  it("end a run with too many tasks at once, even inside one step", () => {
    const { problem } = run("function* a() {} export function* main() { for (;;) createTask(a()); }", {
      limits: { liveTasks: 100 },
    });
    expect(problem).toMatchObject({ kind: "limit", message: expect.stringContaining("More than 100 tasks") });
  });

  it("leave out prints beyond the most, and say so at the end", () => {
    const ran = run("export function* main() { for (let i = 0; i < 9; i++) console.log(i); return 'end'; }", {
      limits: { prints: 3 },
    });
    expect(ran.trace.prints.map(({ text }) => text)).toEqual(["0", "1", "2"]);
    expect(ran.result).toBe('"end"');
    expect(ran.problem).toMatchObject({ kind: "limit", message: expect.stringContaining("more than 3 lines") });
  });

  it("let an endless scenario be computed as far as one likes", () => {
    const { trace, finished, problem } = run("export function* main() { for (;;) yield* sleep(1); }", {}, 5);
    expect([trace.end, finished, problem]).toEqual([5, false, null]);
  });
});

describe("inputs", () => {
  it("reach inboxes and tasks by name, when their time has come", () => {
    const source = `import { CancelledError, inbox } from "@interleave/scheduler";
const orders = inbox<string>("orders");
function* cook() {
  try { for (;;) console.log(yield* orders.get()); }
  catch (error) { if (error instanceof CancelledError) console.log("closed"); }
}
export function* main() { yield* createTask(cook(), { name: "cook" }); }`;
    const ran = run(source, {
      inputs: [
        { at: 2, kind: "send", target: "orders", text: "soup" },
        { at: 1, kind: "send", target: "orders", text: "tea" },
        { at: 3, kind: "cancel", target: "cook" },
      ],
    });
    expect(ran.problem).toBe(null);
    expect(ran.trace.prints.map(({ at, text }) => `${at} ${text}`)).toEqual(["1 tea", "2 soup", "3 closed"]);
    const received = Array.from({ length: ran.trace.length }, (_, seq) => ran.trace.event(seq)).filter(
      (event) => event.kind === "inputReceived",
    );
    expect(received).toMatchObject([
      { at: 1, name: "orders", text: "tea" },
      { at: 2, name: "orders", text: "soup" },
    ]);
  });

  it("leave what was before them as it was, to the last event", () => {
    const source = `import { inbox } from "@interleave/scheduler";
export function* main() { yield* sleep(1); yield* inbox("orders").get(); }`;
    const waits = run(source);
    const goesOn = run(source, { inputs: [{ at: 5, kind: "send", target: "orders", text: "tea" }] });
    expect(waits.problem).toMatchObject({ kind: "waiting" });
    expect(goesOn.problem).toBe(null);
    const until = goesOn.trace.seqAt(4);
    const firstEvents = ({ trace }: NodeRun) => Array.from({ length: until }, (_, seq) => trace.event(seq));
    expect(until).toBeGreaterThan(5);
    expect(firstEvents(goesOn)).toEqual(firstEvents(waits));
  });
});

describe("a run that goes no further until somebody sends something", () => {
  const source = `import { inbox } from "@interleave/scheduler";
function* cook() {
  try { yield* inbox("orders").get(); }
  finally { console.log("closed"); }
}
export function* main() {
  const task = createTask(cook(), { name: "cook" });
  yield* sleep(1);
  yield* task;
}`;

  it("says so, where it waits, and for what", () => {
    expect(run(source).problem).toMatchObject({
      kind: "waiting",
      message: 'Nothing more happens until something is sent: cook waits for inbox("orders").get().',
      task: "cook",
      line: 4,
    });
  });

  it("ends there: nobody is cancelled, and nothing is cleaned up", () => {
    const { trace } = run(source);
    expect(laneText(trace).split("\n")).toEqual([
      "main    . # sleep(1) 0..1 . # task cook 1..",
      '  cook  . # inbox("orders").get() 0..',
    ]);
    expect([trace.prints, trace.complete]).toEqual([[], true]);
    expect(trace.kindOf(trace.length - 1)).toBe("problemFound");
  });

  it("is no deadlock where only a wait at something else is called like an inbox", () => {
    const named = `function* never() { yield* getRunningLoop().createFuture(); }
export function* main() {
  yield* createTask(never(), { name: 'inbox("orders").get()' });
}`;
    expect(run(named).problem?.kind).toBe("deadlock");
  });
});

describe("a coroutine that is awaited twice", () => {
  it("says so, and where", () => {
    const ran = run(`function* once() { yield* sleep(1); return 1; }
export function* main() {
  const coroutine = once();
  yield* coroutine;
  yield* coroutine;
}`);
    expect(ran.problem).toMatchObject({ kind: "raised", line: 6 });
    expect(ran.problem?.message).toContain("cannot reuse already awaited coroutine");
  });
});

describe("an eager task", () => {
  it("prints and waits as itself in its maker's step, and its maker does so again afterwards", () => {
    const ran = run(`import { eagerTaskFactory } from "@interleave/scheduler";
function* child() { console.log("in"); yield* sleep(1); }
export function* main() {
  getRunningLoop().setTaskFactory(eagerTaskFactory);
  const task = createTask(child());
  console.log("made");
  yield* task;
}`);
    expect(prints(ran)).toEqual(["0 child: in @3:21", "0 main: made @7:3"]);
    expect(events(ran, "taskWaiting")).toEqual(["taskWaiting @3", "taskWaiting @8"]);
  });
});
