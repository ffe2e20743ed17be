import { encode, type PlainEvent, Trace } from "@interleave/trace";
import { expect, test } from "vitest";
import type { DrawableTrace } from "./drawable-trace.ts";
import { rowTexts } from "./row-text.ts";
import { sceneOf } from "./scene.fixture.ts";
import { TraceIndex } from "./trace-index.ts";

test("a trace can be drawn while nothing is in it", () => {
  const trace: DrawableTrace = new Trace();
  const index = new TraceIndex(trace);
  expect([index.steps.length, index.alive.length, sceneOf("", { index }).rows.length]).toEqual([0, 0, 0]);
});

test("a trace as a recorder writes it is drawn as it happened", () => {
  const events: PlainEvent[] = [
    { kind: "taskCreated", at: 0, task: 1, name: "nap", coroutine: "nap", parent: 0, place: -1 },
    { kind: "taskReady", at: 0, task: 1, cause: "created", by: 0 },
    { kind: "stepStarted", at: 0, task: 1, sent: "value" },
    { kind: "taskWaiting", at: 0, task: 1, on: 2, reason: "sleep(2)", box: 0, chain: [] },
    { kind: "stepEnded", at: 0, task: 1 },
    { kind: "clockAdvanced", at: 2, from: 0, to: 2 },
    { kind: "taskReady", at: 2, task: 1, cause: "timer", by: 2 },
    { kind: "stepStarted", at: 2, task: 1, sent: "value" },
    { kind: "taskDone", at: 2, task: 1, outcome: "returned", text: '"rested"', place: -1 },
    { kind: "stepEnded", at: 2, task: 1 },
  ];
  const trace = new Trace();
  trace.append(encode(events));
  const scene = sceneOf("", { index: new TraceIndex(trace), playhead: { at: trace.end, seq: trace.length } });
  const [row] = rowTexts(scene);
  expect([row?.state, ...(row?.spans.map((span) => span.text) ?? [])]).toEqual([
    "returned",
    "nap: ready, just created, at 0.000 s, in no time",
    "nap: running, at 0.000 s, in no time",
    "nap: waiting on sleep(2), 0.000 to 2.000 s (2.000 s)",
    "nap: ready, its timer fired, at 2.000 s, in no time",
    "nap: running, at 2.000 s, in no time",
  ]);
});
