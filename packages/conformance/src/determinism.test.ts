import { runInNode } from "@interleave/runner/node";
import { scenarios } from "@interleave/scenarios";
import { toJSON } from "@interleave/trace";
import { expect, test } from "vitest";

const times = 10;

test.each(scenarios)(`$id gives one and the same trace in ${times} runs, byte for byte`, ({ id, source }) => {
  const traces = Array.from({ length: times }, () => {
    const run = { runtime: "typescript", source, seed: 1, inputs: [] };
    const { trace, problem } = runInNode(run);
    expect(problem?.kind).toBe(id === "deadlock" ? "deadlock" : undefined);
    return toJSON(trace, { ...run });
  });
  expect(new Set(traces).size).toBe(1);
  expect(traces[0]).toContain('["taskDone",');
});
