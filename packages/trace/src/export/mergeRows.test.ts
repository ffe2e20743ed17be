import { expect, test } from "vitest";
import { chance } from "../fixtures/randomEvents.ts";
import { byTime, mergeRows } from "./mergeRows.ts";
import type { OrderedRow } from "./traceEventRow.ts";

const row = (ts: number, seq: number, source: number): OrderedRow => ({
  seq,
  row: { ph: "C", name: `of ${source}`, pid: 1, tid: 1, ts, args: {} },
});

test("merged, rows stand as a stable sort of all of them would have them", () => {
  const below = chance(3);
  for (const count of [0, 1, 2, 7, 40]) {
    const sources = Array.from({ length: count }, (_, source) =>
      Array.from({ length: below(30) }, () => row(below(5), below(5), source)).sort(byTime),
    );
    expect([...mergeRows(sources)]).toEqual(sources.flat().sort(byTime));
  }
});
