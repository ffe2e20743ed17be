import { type Coroutine, createTask, run, sleep } from "@interleave/scheduler";
import { Recorder, Trace } from "@interleave/trace";
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

test("a recorded run is drawn as it happened", () => {
  function* napper(): Coroutine<string> {
    yield* sleep(2);
    return "rested";
  }
  function* main(): Coroutine<string> {
    return yield* createTask(napper(), { name: "napper" });
  }
  const recorder = new Recorder();
  run(main(), { instruments: [recorder] });
  const trace = new Trace();
  trace.append(recorder.take());
  const scene = sceneOf("", { index: new TraceIndex(trace), playhead: { at: trace.end, seq: trace.length } });
  expect(
    rowTexts(scene).map((row) => [row.state, ...row.spans.map((span) => span.text.replace(/^.*?: /, ""))]),
  ).toEqual([
    [
      "returned",
      "ready, just created, at 0.000 s, in no time",
      "running, at 0.000 s, in no time",
      "waiting on task napper, 0.000 to 2.000 s (2.000 s)",
      "ready, what it waited on is done, at 2.000 s, in no time",
      "running, at 2.000 s, in no time",
    ],
    [
      "returned",
      "ready, just created, at 0.000 s, in no time",
      "running, at 0.000 s, in no time",
      "waiting on sleep(2), 0.000 to 2.000 s (2.000 s)",
      "ready, what it waited on is done, at 2.000 s, in no time",
      "running, at 2.000 s, in no time",
    ],
  ]);
});
