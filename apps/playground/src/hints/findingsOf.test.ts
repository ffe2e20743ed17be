import { expect, test } from "vitest";
import { traceOf } from "../instant/run.fixture.ts";
import { hintsAt } from "./findingsOf.ts";

test("a hint is told once its moment has come: when main reads what had lain ready", () => {
  const trace = traceOf("pre-scheduled");
  const at = (seconds: number) =>
    hintsAt(trace, "", trace.seqAt(seconds), true).map(({ id, message }) => [id, message]);
  expect(at(2.9)).toEqual([]);
  expect(at(3)).toEqual([
    ["head-of-line", "b1 and b2 lay ready for 2.000 s while main, who reads them, waited for a."],
  ]);
});
