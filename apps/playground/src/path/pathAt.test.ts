import { expect, test } from "vitest";
import { traceOf } from "../instant/run.fixture.ts";
import { pathAt } from "./pathAt.ts";

const trace = traceOf("inject-extras");
const end = trace.lanes[0]?.doneSeq ?? 0;

test("the critical path is known once main has ended, or when what lies ahead may be shown", () => {
  expect([end, end + 1].map((seq) => pathAt(trace, seq, false)?.total)).toEqual([undefined, 5]);
  expect(pathAt(trace, 0, true)?.total).toBe(5);
});

test("its shares are those of the tasks on which the run hung", () => {
  const path = pathAt(trace, trace.length, false);
  expect(path?.shares.map(({ task, seconds }) => [trace.nameOf(task), seconds])).toEqual([
    ["a'", 3],
    ["b1", 1],
    ["b3", 1],
  ]);
});
