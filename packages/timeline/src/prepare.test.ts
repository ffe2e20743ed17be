import { expect, test } from "vitest";
import { indexOf, prepareTrace } from "./prepare.ts";
import { randomTrace } from "./random-trace.fixture.ts";
import { TraceIndex } from "./trace-index.ts";

test("a trace that was prepared is not read again, and is indexed as one that was not", () => {
  const { trace } = randomTrace(1, 300);
  const lone = new TraceIndex(trace);
  for (const _ of prepareTrace(trace));
  const index = indexOf(trace);
  expect(indexOf(trace)).toBe(index);
  expect(index.steps.length).toBe(lone.steps.length);
  for (const lane of trace.lanes) {
    const [one, other] = [index.lane(lane), lone.lane(lane)];
    const positions = (of: typeof one) =>
      Array.from({ length: of.length + 1 }, (_, span) => of.position(span, "steps"));
    expect(positions(one)).toEqual(positions(other));
  }
});

test("a lane that is read in pieces is indexed as one that is read at once", () => {
  const { trace } = randomTrace(2, 300);
  const [whole, read] = [new TraceIndex(trace), new TraceIndex(trace)];
  const pieces = trace.lanes.map((lane) => {
    let count = 1;
    while (!read.readAhead(lane, 7)) count++;
    return count;
  });
  expect(pieces).toEqual(trace.lanes.map(({ spans }) => Math.max(1, Math.ceil(spans.length / 7))));
  expect(Math.max(...pieces)).toBeGreaterThan(1);
  for (const lane of trace.lanes) {
    const facts = (index: TraceIndex) =>
      Array.from({ length: lane.spans.length }, (_, span) => {
        const of = index.lane(lane);
        return [
          of.position(span, "time"),
          of.position(span + 1, "steps"),
          of.kinds(0, span + 1),
          of.steps(0, span + 1),
        ];
      });
    expect(facts(read)).toEqual(facts(whole));
  }
});
