import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { conformanceTable, currentTable, document, originsIn } from "./conformanceTable.mjs";

const list = {
  methods: { test_locks: { LockTests: ["test_acquire", "test_repr"] } },
  left: { "LockTests.test_repr": "The text is our own." },
  adapted: {},
};

test("docs/conformance.md is current", () => {
  expect(readFileSync(document, "utf8")).toBe(currentTable());
});

test("a test is found by the method that its name begins with", () => {
  expect(originsIn('test("LockTests.test_acquire: in order", () => {')).toEqual(["LockTests.test_acquire"]);
  expect(originsIn("  test(\n    `LockTests.test_acquire: of each kind`,")).toEqual(["LockTests.test_acquire"]);
  expect(originsIn("// LockTests.test_acquire: not a test")).toEqual([]);
});

test("each method is in the table, with the reason for those that are left out", () => {
  const table = conformanceTable(list, new Set(["LockTests.test_acquire"]));
  expect(table).toContain("| `LockTests.test_acquire` | yes |  |");
  expect(table).toContain("| `LockTests.test_repr` | no | The text is our own. |");
});

test("a method without its test, a test without its method, and a test of a method left out are refused", () => {
  expect(() => conformanceTable(list, new Set())).toThrow(
    "These methods have no test of their name: LockTests.test_acquire",
  );
  expect(() => conformanceTable(list, new Set(["LockTests.test_acquire", "LockTests.test_other"]))).toThrow(
    "These methods are not in the list: LockTests.test_other",
  );
  expect(() => conformanceTable(list, new Set(["LockTests.test_acquire", "LockTests.test_repr"]))).toThrow(
    "These methods are listed as left out, but there is a test: LockTests.test_repr",
  );
});
