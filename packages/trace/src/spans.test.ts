import { expect, test } from "vitest";
import { gather } from "./fixtures/gather.ts";
import { randomEvents } from "./fixtures/randomEvents.ts";
import { traceOf } from "./fixtures/traceOf.ts";

test("a list of spans tells each one without making it", () => {
  const spans = traceOf(gather).spansOf(2);
  const told = Array.from({ length: spans.length }, (_, index) => [
    spans.state(index),
    spans.cause(index),
    spans.fromSeq(index),
    spans.toSeq(index),
    spans.fromAt(index),
    spans.toAt(index),
  ]);
  expect(told).toEqual([
    ["ready", "created", 6, 16, 0, 0],
    ["running", "", 16, 18, 0, 0],
    ["waiting", "", 18, 49, 0, 3],
    ["ready", "timer", 49, 51, 3, 3],
    ["running", "", 51, 53, 3, 3],
  ]);
});

test("the span under a time or a position is found", () => {
  const spans = traceOf(gather).spansOf(2);
  expect([-1, 0, 2.9, 3, 9].map((at) => spans.indexOfTime(at))).toEqual([-1, 2, 2, 4, 4]);
  expect([5, 6, 17, 18, 48, 99].map((seq) => spans.indexOfSeq(seq))).toEqual([-1, 0, 1, 2, 2, 4]);
});

test("an open span lasts until the trace's end, and longer as the trace grows", () => {
  const trace = traceOf(gather.slice(0, 46));
  const spans = trace.spansOf(2);
  expect(spans.at(2)).toEqual({
    task: 2,
    state: "waiting",
    fromSeq: 18,
    toSeq: -1,
    fromAt: 0,
    toAt: 1,
    reason: "sleep(3)",
    on: 6,
    box: 0,
    chain: [1],
  });
});

test("spans have no gaps: each begins where the one before ended", () => {
  const trace = traceOf(randomEvents(2, 5000));
  for (const { spans, doneSeq } of trace.lanes) {
    for (let index = 0; index + 1 < spans.length; index += 1) expect(spans.toSeq(index)).toBe(spans.fromSeq(index + 1));
    expect(spans.toSeq(spans.length - 1)).toBe(doneSeq);
  }
});

test("a span that is not there is refused", () => {
  const trace = traceOf(gather);
  expect(() => trace.spansOf(2).at(5)).toThrow(RangeError);
  expect(trace.spansOf(99).length).toBe(0);
});
