import { Trace } from "@interleave/trace";
import { expect, test } from "vitest";
import type { DrawableTrace } from "./drawable-trace.ts";
import { TraceIndex } from "./trace-index.ts";

test("a trace can be drawn, also while nothing is in it", () => {
  const trace: DrawableTrace = new Trace();
  const index = new TraceIndex(trace);
  expect([index.steps.length, index.alive.length, index.trace.lanes.length]).toEqual([0, 0, 0]);
});
