import { stateAt } from "@interleave/trace";
import { expect, test } from "vitest";
import { needed, needs } from "./boxWords.ts";
import { deadlockSeq, stuckAt } from "./deadlock.ts";
import { problemSentence } from "./problemWords.ts";
import { progress } from "./progress.ts";
import { traceOf } from "./run.fixture.ts";
import { timersFired } from "./timersFired.ts";
import { listed } from "./words.ts";

const extras = traceOf("inject-extras");
const gather = traceOf("gather");

test("a list reads as one", () => {
  expect([[], ["a"], ["a", "b"], ["a", "b", "c"], ["a", "b", "c", "d", "e"]].map((names) => listed(names))).toEqual([
    "",
    "a",
    "a and b",
    "a, b and c",
    "a, b, c and 2 more",
  ]);
});

test("an open box says what it still needs", () => {
  const box = (trace: typeof gather, at: number) =>
    stateAt(trace, trace.seqAt(at))
      .boxes.filter(({ open }) => open)
      .map(needs);
  expect(box(gather, 0.5)).toEqual(["needs all 3: a, b and b 2 are missing"]);
  expect(box(gather, 1.5)).toEqual(["needs all 3: a is missing"]);
  expect(box(extras, 2)).toEqual(["needs any one of 2"]);
});

test("a tripped box says what it had needed", () => {
  const trip = extras.trips[1];
  const box = stateAt(extras, (trip?.seq ?? 0) + 1).boxes.find(({ open }) => open);
  expect(box && needed(box)).toBe("needed any one of 2");
});

test("an asCompleted that has handed some out says how many of its members are done", () => {
  const trace = traceOf("as-completed");
  const told = (seconds: number) => stateAt(trace, trace.seqAt(seconds)).boxes.map(needed);
  expect([told(1), told(3)]).toEqual([["2 of 3 are done"], ["3 of 3 are done"]]);
});

test("the instant is one sentence for who hears the page", () => {
  expect(progress(stateAt(gather, gather.seqAt(1)), 1.5)).toBe("1.500 s, step 6: main and a waiting; 2 tasks done.");
  expect(progress(stateAt(gather, 0), 0)).toBe("0.000 s, step 0: nothing yet.");
});

test("timers that ended at the instant are told apart from those still set", () => {
  expect(timersFired(gather, gather.seqAt(1)).map(({ reason }) => reason)).toEqual(["sleep(1)", "sleep(1)"]);
  expect(timersFired(gather, gather.seqAt(0))).toEqual([]);
});

test("a deadlock is shown as it closed, before everybody was cancelled", () => {
  const trace = traceOf(
    `import { getRunningLoop } from "@interleave/scheduler";
export function* main() {
  yield* getRunningLoop().createFuture();
}`,
  );
  expect(stuckAt(trace, deadlockSeq(trace)).map(({ name, waitingOn }) => `${name}: ${waitingOn}`)).toEqual([
    "main: future",
  ]);
});

test("a problem names its line once", () => {
  expect(problemSentence({ kind: "syntax", message: "Unexpected token", line: 3 }, 0)).toBe(
    "Unexpected token in line 3.",
  );
  expect(problemSentence({ kind: "limit", message: "The loop in line 7 never ended.", line: 7 }, 1)).toBe(
    "The loop in line 7 never ended.",
  );
  expect(problemSentence({ kind: "raised", message: "Error: full", task: "bad", line: 4 }, 2)).toBe(
    "bad raised it in line 4; nobody caught it, and the run ended at 2.000 s.",
  );
});
