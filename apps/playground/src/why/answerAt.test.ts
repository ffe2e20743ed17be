import { text } from "@interleave/trace";
import { describe, expect, test } from "vitest";
import { traceOf } from "../instant/run.fixture.ts";
import { answerAt } from "./answerAt.ts";
import { eventWord } from "./eventWord.ts";
import { selectionOf } from "./selectionOf.ts";

const trace = traceOf("inject-extras");
const main = trace.lanes[0]?.task ?? 0;
/** Wait 2 has just tripped at 2.000 s, and main has not run yet. */
const tripped = trace.seqOfStep(9);

const lead = (seq: number, playhead: number, ahead: boolean) =>
  text(answerAt(trace, { task: main, seq }, playhead, ahead)?.lead ?? []);

describe("a lane asked about at the playhead", () => {
  test("stands there as it does then, though the run has been seen to its end", () => {
    expect(lead(-1, trace.seqAt(0.5), true)).toBe("main waits for any of a, b1, b2: any one of a, b1 or b2 ends it.");
    expect(lead(-1, tripped, true)).toBe("main woke at 2.000 s because b3 returned.");
    expect(lead(-1, trace.length, true)).toMatch(/^main returned .* at 5\.000 s/);
  });
  test("is nothing before it is there", () => {
    expect(answerAt(trace, { task: main, seq: -1 }, 0, true)).toBeNull();
  });
});

test("a stretch that the playhead has left is told with its end", () => {
  const first = trace.spansOf(main).fromSeq(2);
  expect(lead(first, tripped, false)).toBe("main waited 1.000 s for any of a, b1, b2.");
});

test("the cause and the effect of main's waking: the step in which b3 returned, and main's next", () => {
  const answer = answerAt(trace, { task: main, seq: -1 }, tripped, true);
  expect([answer?.cause, answer?.effect].map((seq) => eventWord(trace, seq ?? 0))).toEqual(["step 9", "step 10"]);
  expect(answerAt(trace, { task: main, seq: -1 }, tripped, false)?.effect).toBeNull();
});

test("an event is selected on the lane of whom it reached", () => {
  const trip = trace.trips[1]?.seq ?? 0;
  expect(selectionOf(trace, trip)).toEqual({ task: main, seq: trip });
  const print = trace.prints[0];
  expect(selectionOf(trace, print?.seq ?? 0)).toEqual({ task: print?.task, seq: print?.seq });
  expect(selectionOf(trace, 0)).toBeNull();
});
