import { describe, expect, it } from "vitest";
import { readReport } from "./readReport.ts";

const records = new ArrayBuffer(40);

describe("what comes out of a sandbox", () => {
  it.each<[string, unknown, unknown]>([
    ["nothing", null, null],
    ["a text", "batch", null],
    ["a list", [], null],
    ["an unknown kind", { type: "eval" }, null],
    ["a batch without records", { type: "batch", batch: { records: [1], strings: [], lists: [] } }, null],
    ["a batch of other things", { type: "batch", batch: { records, strings: "abc", lists: [] } }, null],
    ["an end that is none", { type: "end", end: 3 }, null],
    ["too many places", { type: "sites", sites: new Array(500_001) }, null],
    [
      "a batch",
      { type: "batch", batch: { records, strings: ["a"], lists: [], more: 1 } },
      { type: "batch", batch: { records, strings: ["a"], lists: [] } },
    ],
    ["numbers that are none", { type: "busy", seconds: Number.NaN, line: "3" }, { type: "busy", seconds: 0, line: 0 }],
    [
      "an end that acts",
      {
        type: "end",
        end: {
          result: "a\u202eb",
          problem: { kind: "x", message: 5, line: Number.POSITIVE_INFINITY, chain: [null, { name: "\0", line: 2 }] },
          turns: 7,
        },
      },
      {
        type: "end",
        end: {
          result: "a\\u{202e}b",
          problem: {
            kind: "crashed",
            message: "",
            line: 0,
            chain: [
              { name: "", line: 0 },
              { name: "␀", line: 2 },
            ],
          },
          turns: 7,
        },
      },
    ],
    [
      "a stop that nobody ordered",
      { type: "end", end: { problem: { kind: "stopped", message: "m" } } },
      { type: "end", end: { result: null, problem: { kind: "crashed", message: "m" }, turns: 0 } },
    ],
  ])("%s", (_, message, read) => {
    expect(readReport(message)).toEqual(read);
  });

  it("is cut where it is too long", () => {
    const report = readReport({ type: "broken", why: "x".repeat(1e6) });
    expect(report).toEqual({ type: "broken", why: "x".repeat(10_000) });
  });
});
