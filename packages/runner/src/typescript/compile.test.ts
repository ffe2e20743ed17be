import { describe, expect, it } from "vitest";
import { ProblemError, type RunProblem } from "../problem.ts";
import { compile } from "./compile.ts";

const EXPORTS = new Set(["createTask", "gather", "sleep", "wait", "Task"]);

/** The places of these kinds as `text @line:col-line:col in function`. */
function places(source: string, ...kinds: string[]): string[] {
  const lines = source.split("\n");
  return compile(source, EXPORTS)
    .sites.filter(({ kind }) => kinds.includes(kind))
    .sort((a, b) => a.line - b.line || a.col - b.col)
    .map(({ fn, line, col, endLine, endCol }) => {
      const text = lines[line - 1]?.slice(col - 1, line === endLine ? endCol - 1 : undefined);
      return `${text} @${line}:${col}-${endLine}:${endCol} in ${fn}`;
    });
}

function problem(source: string): RunProblem {
  try {
    compile(source, EXPORTS);
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
  throw new Error("It compiles.");
}

describe("places are those of the person's own text", () => {
  it("of what suspends, innermost functions by name", () => {
    const source = `import { sleep as nap } from "@interleave/scheduler";
function* a(): Generator<unknown, string> {
  const x: number = yield* nap<number>(3, (yield) as any); return "a"; }
const o = { *m() { yield 1 } };
export function* main() {
  return [yield* a(), yield*
    o.m()];
}`;
    expect(places(source, "yield*", "yield")).toEqual([
      "yield* nap<number>(3, (yield) as any) @3:21-3:58 in a",
      "yield @3:44-3:49 in a",
      "yield 1 @4:20-4:27 in m",
      "yield* a() @6:11-6:21 in main",
      "yield* @6:23-7:10 in main",
    ]);
  });

  it("of calls that make events, under any name, and of no others", () => {
    const source = `import * as il from "@interleave/scheduler"; import { createTask as go, type Task } from "@interleave/scheduler";
export function* main() {
  const task = go(x()), other = il.gather();
  task?.cancel(); console.log(Math.max(1), new Set([task]));
  (task as Task).cancel!("m");
}`;
    expect(places(source, "call")).toEqual([
      "go(x()) @3:16-3:23 in main",
      "il.gather() @3:33-3:44 in main",
      "task?.cancel() @4:3-4:17 in main",
      "console.log(Math.max(1), new Set([task])) @4:19-4:60 in main",
      '(task as Task).cancel!("m") @5:3-5:30 in main',
    ]);
  });

  it("of calls that may make a coroutine that nobody runs, and of no others", () => {
    const source = `import { createTask as go } from "@interleave/scheduler";
const kept = f(g()), list = [o.m?.()];
go(f()); f().x; f()(); new (f())(); for (const x of f()) f;
function* main() { yield* f(); yield f(); return [...f()]; }
class A extends B { constructor() { super(); } }`;
    expect(places(source, "made").map((place) => place.replace(/-.*/, ""))).toEqual([
      "f(g()) @2:14",
      "g() @2:16",
      "o.m?.() @2:30",
      "go(f()) @3:1",
      "f()() @3:17",
      "f() @3:29",
      "f() @4:38",
    ]);
  });

  it("of where coroutines end, and not of where other functions do", () => {
    const source = `function* f() {
  if (1) return 2;
  [1].map(() => { return 3 });
  throw new Error("x");
}
async function* g() { return 4 }`;
    expect(places(source, "return", "end", "throw")).toEqual([
      "return 2; @2:10-2:19 in f",
      'throw new Error("x"); @4:3-4:24 in f',
      "} @5:1-5:2 in f",
    ]);
  });

  it("of each line on which code begins, as far as the line goes", () => {
    const source = `function* f() {
  yield* gather(  
    a(),
  );
}`;
    expect(places(source, "line")).toEqual([
      "function* f() { @1:1-1:16 in module",
      "yield* gather( @2:3-2:17 in f",
      "a() @3:5-3:8 in f",
    ]);
  });

  it("of loops of every kind", () => {
    const source = `for (;;) break;
for (const k in {}) {}
for (const k of []) {}
while (0);
do {} while (0)`;
    expect(places(source, "loop").map((place) => place.slice(0, 8))).toEqual([
      "for (;;)",
      "for (con",
      "for (con",
      "while (0",
      "do {} wh",
    ]);
  });
});

describe("what cannot run is refused at its place", () => {
  it.each<[string, string, Partial<RunProblem>]>([
    [
      "a mistake",
      "export function* main() {\n  const = 1;\n}",
      { kind: "syntax", message: "Unexpected token", line: 2, col: 9 },
    ],
    ["a brace that is never closed", "export function* main() {\n", { kind: "syntax", line: 2, col: 1 }],
    [
      "a missing star",
      "export function main() {\n  yield* sleep(1);\n}",
      { line: 2, col: 3, hint: "`yield*` works only inside `function*`: is the star missing behind `function`?" },
    ],
    [
      "await in a coroutine",
      "function* f() {\n  await 1;\n}",
      { line: 2, col: 3, hint: "Coroutines wait with `yield*`, not with `await`." },
    ],
    ["await at the top", "await 1;", { line: 1, col: 1, hint: "Wait inside `main`, with `yield*`." }],
    [
      "an unknown module",
      'import fs from "node:fs";',
      { message: 'A scenario cannot import "node:fs".', line: 1, col: 16, endCol: 25 },
    ],
    [
      "an unknown module, passed on",
      'export * from "./other";',
      { message: 'A scenario cannot import "./other".', line: 1, col: 15 },
    ],
    [
      "an unknown export",
      'import { sleep,\n  gathr } from "@interleave/scheduler"; gathr();',
      {
        message: '"@interleave/scheduler" has no export named `gathr`.',
        hint: "Did you mean `gather`?",
        line: 2,
        col: 3,
        endCol: 8,
      },
    ],
    [
      "a default import",
      'import s from "@interleave/scheduler"; s;',
      { message: '"@interleave/scheduler" has no default export.', line: 1, col: 8 },
    ],
    [
      "an import while it runs",
      'const x = import("fs");',
      { message: "A scenario cannot import while it runs.", line: 1, col: 11 },
    ],
    ["import.meta", "import.meta.url", { message: "A scenario has no `import.meta`." }],
    ["a decorator", "class A {\n  @x y() {}\n}", { line: 2, hint: "Scenarios have no decorators." }],
    ["a regular expression", "const x = /a(/;", { line: 1, col: 11, endCol: 15 }],
    [
      "a name of the module's own",
      "function f() {\n  const exports = 1;\n}",
      { message: "`exports` is taken: the scenario's own module needs that name.", line: 2 },
    ],
    ["a namespace", "namespace N { export const a = 1 }", { message: "A scenario has no namespaces.", line: 1 }],
    ["nesting without end", "(".repeat(20_000), { message: "This is nested too deeply to be read." }],
  ])("%s", (_, source, expected) => {
    expect(problem(source)).toMatchObject({ kind: "syntax", ...expected });
  });

  it("but types may come from anywhere, and names that only types use need no export", () => {
    const source = `import type { X } from "x"; import { Coroutine, type Awaitable } from "@interleave/scheduler";
export function* main(): Coroutine<X & Awaitable<1>> {}`;
    expect(() => compile(source, EXPORTS)).not.toThrow();
  });
});

describe("a module without a coroutine function `main`", () => {
  it.each<[string, string, Partial<RunProblem>]>([
    [
      "exports a plain function",
      "\nexport function main() {}",
      { message: "`main` is not a coroutine: the star is missing behind `function`.", line: 2, col: 17 },
    ],
    ["exports an arrow function", "export const main = () => {};", { line: 1, col: 14 }],
    ["does not export it", "function* main() {}", { message: "`main` is not exported.", line: 1, col: 11 }],
    [
      "calls it something else",
      "export function* a() {}\nexport function* start() {}\nfunction* b() {}",
      { message: "There is no `main`. Is `start` the one to start?", line: 2 },
    ],
  ])("%s", (_, source, expected) => {
    expect(compile(source, EXPORTS).noMain).toMatchObject({ kind: "noMain", ...expected });
  });

  it.each([
    ["\n// Nothing yet.\n", "The program is empty."],
    ["const x = 1;", "No coroutine function stands at the top of the file."],
  ])("%j is told so, and no line is blamed for it", (source, message) => {
    const { noMain } = compile(source, EXPORTS);
    expect(noMain).toMatchObject({ kind: "noMain", message });
    expect(noMain).not.toHaveProperty("line");
  });
});
