import { stateAt } from "@interleave/trace";
import { expect, test } from "vitest";
import { hintsNow } from "../hints/findingsOf.ts";
import { traceOf } from "./run.fixture.ts";
import { type Snapshot, snapshotOf } from "./snapshot.ts";

const trace = traceOf("gather");

function at(seconds: number): Snapshot {
  const playhead = { at: seconds, seq: trace.seqAt(seconds) };
  const instant = stateAt(trace, playhead.seq);
  const hints = hintsNow(trace, "", playhead.seq);
  return snapshotOf({ source: "gather", status: "finished", playhead, trace, instant, hints });
}

test("half a second in, everybody waits and nothing is printed", () => {
  expect(at(0.5)).toEqual({
    source: "gather",
    status: "finished",
    at: 0.5,
    seq: trace.seqAt(0),
    end: 3,
    tasks: [
      { name: "main", state: "waiting", waitingOn: "gather(a, b, b 2)", line: 16 },
      { name: "a", state: "waiting", waitingOn: "sleep(3)", line: 4 },
      { name: "b", state: "waiting", waitingOn: "sleep(1)", line: 10 },
      { name: "b 2", state: "waiting", waitingOn: "sleep(1)", line: 10 },
    ],
    boxes: [
      { kind: "gather", by: "main", condition: "ALL_COMPLETED", pending: ["a", "b", "b 2"], done: [], open: true },
    ],
    ready: [],
    timers: [
      { at: 1, reason: "sleep(1)" },
      { at: 1, reason: "sleep(1)" },
      { at: 3, reason: "sleep(3)" },
    ],
    output: [],
    hints: [],
  });
});

test("the sets of gather go from three pending to one to none", () => {
  expect([0.5, 1.5, 3].map((seconds) => at(seconds).boxes[0]?.pending.length)).toEqual([3, 1, 0]);
});

test("the output is what has been printed so far", () => {
  expect(at(1).output).toEqual([
    { at: 1, task: "b", text: "b1" },
    { at: 1, task: "b 2", text: "b2" },
  ]);
});

test("it is plain JSON", () => {
  expect(JSON.parse(JSON.stringify(at(2)))).toEqual(at(2));
});
