import * as scheduler from "@interleave/scheduler";
import { transform } from "sucrase";
import { describe, expect, it } from "vitest";
import { compile } from "./compile.ts";
import { evaluate } from "./evaluate.ts";
import { Position } from "./position.ts";
import { PROBES, type Probes } from "./probes.ts";
import { Throws } from "./throws.ts";
import { probesOf } from "./watch.ts";

/** Each exports `main`, a generator function; what it yields, gets sent and returns must not change. */
const PROGRAMS: readonly [name: string, source: string][] = [
  ["a yield in parentheses", "export function* main() { const x = (yield 1) + (yield (2, 3)); return (x); }"],
  [
    "a yield without a value",
    "export function* main() { const a = yield; const b = { d: yield }; return { a, b, c: yield }; }",
  ],
  [
    "a keyword that touches its value",
    "export function* main() { const a = yield(1); const b = yield[2]; const c = yield`3`; return[a, b, c]; }",
  ],
  [
    "a delegate that touches its star",
    "function* f(){ return yield 1 } export function* main() { return(yield*f()) + `${yield* f()}`; }",
  ],
  [
    "yields in arguments",
    "function* f(x) { return yield x } const g = (...all) => all; export function* main() { return g(yield 1, yield* f(2), ...[yield 3], yield* f(yield 4)); }",
  ],
  ["a yield in a conditional", "export function* main() { return (yield 1) ? yield 2 : yield* [3, 4]; }"],
  ["a delegate over a conditional", "export function* main() { return yield* true ? [1, 2] : [3]; }"],
  [
    "yields in template literals",
    "const tag = (s, ...v) => s.raw.join('|') + v; export function* main() { return tag`a${yield 1}\\n${yield* [2]}b` + `${`${yield 3}`}`; }",
  ],
  [
    "default parameters",
    "function* f(a = 1, { b = a, ...c } = {}, [d = () => b] = []) { return [yield a, b, c, d()]; } export function* main() { return yield* f(undefined, { x: 1 }); }",
  ],
  ["a return list", "export function* main() { return yield 1, yield 2, 3; }"],
  ["a bare return", "export function* main() { if (yield 1) return; yield 2; return }"],
  [
    "a return without semicolon before a brace",
    "export function* main() { if (yield 1) { return yield 2 } else return yield 3 }",
  ],
  ["a return into a finally", "export function* main() { try { return yield 1 } finally { yield 2 } }"],
  ["a throw list and its catch", "export function* main() { try { throw yield 1, yield 2 } catch (e) { return e } }"],
  ["a throw that touches its value", "export function* main() { try { throw(yield 1) } catch { return yield 2 } }"],
  [
    "labelled loops",
    "export function* main() { const seen = []; outer: for (let i = 0; i < 4; i++) inner: for (const j of [1, 2, 3]) { if (j === 2) continue outer; if (i === 2) break outer; seen.push([i, j, yield j]); } return seen; }",
  ],
  [
    "loops without braces",
    "export function* main() { let n = 0; for (;;) if (n++ > 3) break; else yield n; while (n-- > 0) yield n; do yield n; while (++n < 2); for (const k in { a: 1 }) yield k; for (;n < 5;) n++; return n }",
  ],
  [
    "empty loops",
    "export function* main() { let n = 0; for (; n < 3; n++); while (n++ < 5); do; while (n++ < 9); return n }",
  ],
  ["a do loop that the line end closes", "export function* main() { let n = 0\ndo n++\nwhile (n < 3)\nreturn n }"],
  [
    "a loop between if and else",
    "export function* main() { if (yield 1) for (;;) if (yield 2) break; else continue; else return 'no'; return 'yes' }",
  ],
  [
    "closures over a loop's variable",
    "export function* main() { const f = []; for (let i = 0; i < 3; i++) f.push(() => i); return f.map((g) => g()); }",
  ],
  ["var in a loop's body", "export function* main() { for (const i of [1, 2]) var last = i; return last }"],
  [
    "generators as methods",
    "class A { #n = 2; *m(x) { return yield x + this.#n } static *s() { return yield 's' } *#p() { yield 'p' } *[Symbol.iterator]() { yield* this.#p() } *'q r'() { yield 5 } } const o = { *m() { return yield 3 }, async f() {}, n: function* () { return yield 4 }, *['c' + 1]() {} }; export function* main() { const a = new A(); return [yield* a.m(1), yield* A.s(), yield* a, yield* o.m(), yield* o.n(), yield* a['q r'](), Object.keys(o), o.n.name, o.c1.name, A.name]; }",
  ],
  [
    "names of functions",
    "const a = function* () {}; let b; b = function* () {}; const { c = function* () {} } = {}; class K { d = function* () {}; static e = function* () {} } const o = { f: function* () {} }; const g = [function* () {}, function* named() {}]; const h = class { *x() {} }; export function* main() { return [a.name, b.name, c.name, new K().d.name, K.e.name, o.f.name, g[0].name, g[1].name, h.name, main.name, a.length]; }",
  ],
  [
    "hoisted functions",
    "export function* main() { const r = yield* later(1); { function* inner(x = r) { return x } return [r, yield* inner(), typeof inner]; } function* later(x) { return yield x } }",
  ],
  [
    "functions in a switch",
    "export function* main() { switch (1) { case 1: function* f() { return yield 1 } return yield* f(); default: } }",
  ],
  [
    "directives",
    "'use strict'; export function* main() { 'use strict'\nfunction* f() { \"use strict\"; return yield this }\nreturn [yield* f(), (function () { return this })()] }",
  ],
  [
    "optional chaining and calls",
    "export function* main() { const o = { t: { cancel: (...a) => a.length, createTask: (x) => x } }; const n = null; return [o?.t?.cancel(), o.t.cancel?.(), o.t.createTask?.(yield 1), n?.cancel(), n?.createTask(yield 2), o.t?.createTask(...[3])]; }",
  ],
  [
    "calls with comments and trailing commas",
    "const o = { cancel: (...a) => a, createTask: (...a) => a }; export function* main() { return [o.cancel(/* nothing */), o.cancel(// nothing\n), o.createTask(1, 2,), o.createTask(/* a */ 1 /* b */, /* c */ ...[2] /* d */)]; }",
  ],
  [
    "this in calls",
    "class T { n = 1; cancel() { return this.n } setResult(x) { return this.n + x } } export function* main() { const t = new T(); return [t.cancel(), t?.setResult(1), (t.cancel)(), t['cancel'](), new T().cancel()]; }",
  ],
  [
    "comments around everything",
    "/* a */ export /* b */ function /* c */ * /* d */ main /* e */ () /* f */ { /* g */ const x = /* h */ yield /* i */ 1 /* j */; // k\nreturn /* l */ x /* m */ // n\n/* o */ } // p",
  ],
  ["no line end at the end", "export function* main() { return 1 } // the end"],
  [
    "enum, satisfies, as and !",
    "enum E { A = 1, B = A * 2, C = 'c' as any } const enum F { X } export function* main(): Generator<number, unknown, any> { const o = { a: E.B } satisfies Record<string, number>; return [(yield o.a as number)!, E[1], E.C, F.X, <number>(yield 3), o!.a]; }",
  ],
  [
    "types everywhere",
    "type T<X> = X extends infer Y ? Y : never; interface I { f(): void } declare const z: number; abstract class A<X> { constructor(private readonly x: X, public y?: number) {} abstract g(): void; get v(): X { return this.x } } class B extends A<number> implements I { declare w: string; f(): void {} g() {} } export function* main<X = 1>(this: void): Generator<X, any, any> { return [new B(3).v, yield* g<number>(4)] } function* g<X>(x: X): Generator<X> { return (yield x) as any }",
  ],
  [
    "async functions",
    "const log = []; async function f(x) { for (let i = 0; i < 2; i++) await x; return x } async function* g() { yield 1; yield* g2(); return 2 } async function* g2() { yield 3 } const h = async () => { for await (const x of g()) log.push(x) }; export function* main() { return [f(1) instanceof Promise, h() instanceof Promise, typeof g().next] }",
  ],
  [
    "getters, setters and static blocks",
    "class A { static n = 0; static { for (let i = 0; i < 3; i++) A.n += i } get x() { return 1 } set x(v) {} accessor = 2 } export function* main() { return [A.n, new A().x, new A().accessor] }",
  ],
  [
    "destructuring with yields",
    "export function* main() { const { a = yield 1, [yield 2]: b = 3 } = {}; let c; [c = yield 4] = []; ({ c: c = yield 5 } = {}); return [a, b, c] }",
  ],
  [
    "assignments and operators",
    "export function* main() { let a = 1; a += yield a; a ||= yield 2; a &&= yield 3; const b = {}; b[yield 4] ??= yield 5; return [a, b, typeof (yield 6), !(yield 7), -(yield 8)] }",
  ],
  [
    "nested generators driven by hand",
    "function* g() { const got = yield 1; try { yield got } finally { yield 'cleaned' } } export function* main() { const it = g(); return [it.next(), it.next('x'), it.return('r'), it.next(), it.next(), [...(function* () { yield* [1, 2]; yield* 'ab' })()]] }",
  ],
  [
    "spread into new",
    "class P { constructor(...a) { this.a = a } } export function* main() { return [new P(...[1, yield 2]).a, new P().a, new P().a] }",
  ],
  [
    "names that look like probes",
    "const ǁdelegate = 1; const ǁǁbare = 2; export function* main() { return [ǁdelegate, ǁǁbare, yield 3, yield* [4]] }",
  ],
  [
    "names of the module's own wiring inside functions",
    "export function* main() { const f = (exports, require) => exports + require; return f(1, 2) }",
  ],
  [
    "regular expressions and strings",
    "export function* main() { return ['yield* x'.replace(/yield\\* (x)/, 'r $1'), /[/]\\u{1f600}/u.source, '\\u2028', \"*/}})();\"] }",
  ],
  ["separators that end lines", "export function* main() { const a = '\u2028'; /* \u2029 */ return [yield 1, a] }"],
  [
    "unicode names",
    "const größe = 1, 变量 = 2, \\u0061b = 3; export function* main() { return [größe, 变量, ab, yield 4] }",
  ],
  ["using a label named as a probe site", "export function* main() { a: { if (yield 1) break a; return 1 } return 2 }"],
  [
    "arrow bodies and objects",
    "const f = () => ({ *g() { return yield 1 } }); export function* main() { return yield* f().g() }",
  ],
  [
    "a class expression in a call",
    "const id = (x) => x; const K = id(class { *run() { return yield 2 } }); export function* main() { return yield* new K().run() }",
  ],
  [
    "super calls",
    "class A { *m() { return yield 1 } cancel() { return 'a' } } class B extends A { *m() { return (yield* super.m()) + 1 } cancel() { return super.cancel() + 'b' } } export function* main() { return [yield* new B().m(), new B().cancel()] }",
  ],
  [
    "new.target, arguments and in",
    "export function* main() { function F() { return [new.target === F, arguments.length] } return [F(1, 2), 'a' in { a: 1 }, 'x' in []] }",
  ],
  [
    "a comma in a for head",
    "export function* main() { const r = []; for (let i = 0, j = yield 1; i < 2; i++, j += 1) r.push(i, j); return r }",
  ],
  ["carriage returns", "export function* main() {\r\n  const a = yield 1\r\n  return a\r\n}\r\n"],
  ["a first line for the shell", "#!/usr/bin/env node\nexport function* main() { return yield 1 }"],
  ["a byte order mark", "\ufeffexport function* main() { return yield 1 }"],
];

type Main = () => Generator<unknown, unknown, unknown>;

/** Every value that comes out when 10, 20, 30 ... are sent in. */
function transcript(main: Main): unknown[] {
  const out: unknown[] = [];
  const generator = main();
  for (let step = generator.next(), sent = 10; ; step = generator.next(sent), sent += 10) {
    out.push(step.value);
    if (step.done) return out;
  }
}

const names = new Set(Object.keys(scheduler));
const plainProbes = Object.fromEntries(PROBES.map((name) => [name, () => {}])) as unknown as Probes;

function plain(source: string): Main {
  const text = source.replace(/^#!/, "//");
  const code = transform(text, { transforms: ["typescript", "imports"], disableESTransforms: true }).code;
  return evaluate({ code, prefix: "unused" }, plainProbes, {}, scheduler).main as Main;
}

function instrumented(source: string): Main {
  const compiled = compile(source, names);
  const probes = probesOf(new Position(), new Throws(compiled.sites), () => {});
  return evaluate(compiled, probes, {}, scheduler).main as Main;
}

/** Where the eraser of types alone would go wrong, so that there is nothing to compare with. */
const KNOWN: readonly [name: string, source: string, expected: unknown[]][] = [
  [
    "a yield without a value in a list",
    "export function* main() { return [yield, yield] }",
    [undefined, undefined, [10, 20]],
  ],
  [
    "a default export that is main",
    "let n = 1; export default function* main() { return yield n } export { main }; n = main.name",
    ["main", 10],
  ],
  [
    "exports of all kinds",
    "export const a = 1; export let b = 2; export class C {} export { a as d }; export default function* () { yield 1 } b = 3; function* start() { b++; return yield b } export { start as main };",
    [4, 10],
  ],
  [
    "default functions that stand last",
    "export function* main() { return [yield 1, typeof b] } const b = 1\nexport default function* () {}\n(function () {})()",
    [1, [10, "number"]],
  ],
  [
    "a default class that is used",
    "export default class A { *m() { return yield 1 } }\nexport function* main() { return yield* new A().m() }",
    [1, 10],
  ],
];

describe("compiled code does what the source does", () => {
  it.each(PROGRAMS)("with %s", (_, source) => {
    expect(transcript(instrumented(source))).toEqual(transcript(plain(source)));
  });

  it.each(KNOWN)("with %s", (_, source, expected) => {
    expect(transcript(instrumented(source))).toEqual(expected);
  });

  it.each(PROGRAMS)("and keeps every line, with %s", (_, source) => {
    const lines = (text: string) => text.split(/\r\n|[\n\r\u2028\u2029]/).length;
    expect(lines(compile(source, names).code)).toBe(lines(source));
  });
});
