import { expect, test } from "vitest";
import { safeText } from "./safeText.ts";

class Point {
  x = 1;
  y = 2;
}

test("plain values read like JSON", () => {
  const values = ["b1", 1.5, -0, Number.NaN, true, null, undefined, 12n, [1, "a", [null]], { a: 1, "b c": { d: [] } }];
  expect(values.map((value) => safeText(value))).toEqual([
    '"b1"',
    "1.5",
    "-0",
    "NaN",
    "true",
    "null",
    "undefined",
    "12n",
    '[1, "a", [null]]',
    '{a: 1, "b c": {d: []}}',
  ]);
});

test("instances, sets, maps, functions and symbols say what they are", () => {
  const values = [new Point(), new Set([1, 2]), new Map([["k", 1]]), function go() {}, Symbol("s"), new Date(0)];
  expect(values.map((value) => safeText(value))).toEqual([
    "Point {x: 1, y: 2}",
    "Set {1, 2}",
    'Map {"k" => 1}',
    "function go",
    "Symbol(s)",
    "Date 1970-01-01T00:00:00.000Z",
  ]);
});

test("an error is its name and message", () => {
  class ValueError extends Error {}
  expect(safeText(new TypeError("bad"))).toBe("TypeError: bad");
  expect(safeText(new RangeError())).toBe("RangeError");
  expect(safeText(Object.assign(new ValueError("x"), { name: "ValueError" }))).toBe("ValueError: x");
});

test("no getter is run, and nothing that is thrown gets out", () => {
  let runs = 0;
  const getter = {
    get x() {
      runs += 1;
      return 1;
    },
  };
  const trap = new Proxy(
    {},
    {
      ownKeys: () => {
        throw new Error("trapped");
      },
    },
  );
  expect(safeText(getter)).toBe("{x: (getter)}");
  expect(runs).toBe(0);
  expect(safeText(trap)).toBe("(unreadable)");
  expect(safeText([1, trap])).toBe("[1, (unreadable)]");
  expect(safeText(Proxy.revocable({}, {}).proxy)).toBe("{}");
});

test("a revoked proxy, an object without a prototype and one that contains itself are told", () => {
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  const circle: Record<string, unknown> = {};
  circle.me = circle;
  expect(safeText(revoked.proxy)).toBe("(unreadable)");
  expect(safeText(Object.assign(Object.create(null), { __proto__: 1 }))).toContain("{");
  expect(safeText(circle)).toBe("{me: {me: {me: {…}}}}");
});

test("long texts are cut, without halving a character", () => {
  expect(safeText("x".repeat(1000))).toBe(`"${"x".repeat(78)}…`);
  expect(safeText("😀".repeat(50)).length).toBeLessThanOrEqual(80);
  expect(safeText("😀".repeat(50))).not.toContain("\\u{");
  expect(safeText(Array.from({ length: 1e6 }, () => 1))).toMatch(/^\[(1, ){20}…\]$/);
});

test("nothing in it can act: control characters and overrides of direction are spelled out", () => {
  expect(safeText({ "\u202e": "\u0000\n" })).toBe('{"\\u{202e}": "\\u0000\\n"}');
});
