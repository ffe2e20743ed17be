import { describe, expect, it } from "vitest";
import { CREDIT, Credit, weigh } from "./credit.ts";

describe("credit", () => {
  it("runs out after so many messages, and comes back as they are dealt with", () => {
    const credit = new Credit();
    for (let i = 0; i < CREDIT.messages; i++) expect(credit.spend(1)).toBe(true);
    expect([credit.left, credit.spend(1)]).toEqual([0, false]);
    credit.repay(3);
    expect(credit.left).toBe(2);
  });

  it("runs out after so many bytes", () => {
    const credit = new Credit();
    expect(credit.spend(CREDIT.bytes)).toBe(true);
    expect([credit.left, credit.spend(0)]).toEqual([0, false]);
    credit.repay(2);
    expect(credit.left).toBe(CREDIT.messages);
  });

  it("allows no message that weighs more than everything", () => {
    expect(new Credit().spend(CREDIT.bytes + 1)).toBe(false);
  });
});

describe("a message weighs", () => {
  it.each<[string, unknown, number]>([
    ["a number", 5, 8],
    ["a text", "abc", 14],
    ["a buffer", new ArrayBuffer(100), 108],
    ["a batch", { batch: { records: new ArrayBuffer(40), strings: ["ab"], lists: [[1, 2]] } }, 9 * 8 + 40 + 4],
    ["what no message has", new Map(), Number.POSITIVE_INFINITY],
    ["what is nested too deeply", [[[[[[[[1]]]]]]]], Number.POSITIVE_INFINITY],
  ])("%s", (_, message, bytes) => {
    expect(weigh(message)).toBe(bytes);
  });

  it("more than everything without being looked at to its end", () => {
    expect(weigh("x".repeat(CREDIT.bytes))).toBeGreaterThan(CREDIT.bytes);
  });
});
