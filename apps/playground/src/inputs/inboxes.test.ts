import { expect, test } from "vitest";
import { inboxes } from "./inboxes.ts";

const named = (...names: string[]) => names.map((name) => ({ name }));

test("an inbox goes by the name that the program gave it", () => {
  expect(inboxes(named("lock", 'inbox("orders")', "queue", 'inbox("a \\"b\\"")', 'inbox("שלום")'), [])).toEqual([
    "orders",
    'a "b"',
    "שלום",
  ]);
});

test("what something was sent to stays, and nothing is named twice", () => {
  const inputs = [
    { at: 1, kind: "send", target: "late", text: "x" },
    { at: 2, kind: "cancel", target: "worker" },
    { at: 3, kind: "send", target: "orders", text: "y" },
  ] as const;
  expect(inboxes(named('inbox("orders")'), inputs)).toEqual(["orders", "late"]);
});

test("a name that is not told whole cannot be sent to", () => {
  expect(inboxes(named('inbox("long…', 'inbox("a\\u{7}")', "inbox"), [])).toEqual([]);
});
