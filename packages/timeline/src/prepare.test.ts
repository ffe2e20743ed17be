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
