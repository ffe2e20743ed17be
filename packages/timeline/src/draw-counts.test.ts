import { expect, test } from "vitest";
import type { SceneSource } from "./compose-scene.ts";
import { DenseCodes } from "./dense-lane.ts";
import { drawCounts } from "./draw-counts.ts";
import { RecordingPen } from "./recording-pen.fixture.ts";
import { visibleSpans } from "./row-boxes.ts";
import { afterStep, sceneOf } from "./scene.fixture.ts";

/** 60 steps in the first second, one every 10 ms; then 4 s of waiting; then 60 more. */
const bursts = [
  "main created",
  ...Array.from({ length: 60 }, (_, step) => [
    `@${step / 100}`,
    "main runs",
    "main waits sleep(0.01)",
    "main ready timer",
  ]).flat(),
  "main runs",
  "main waits sleep(4)",
  ...Array.from({ length: 60 }, (_, step) => [
    `@${5 + step / 100}`,
    "main ready timer",
    "main runs",
    "main waits sleep(0.01)",
  ]).flat(),
  "@6",
  "complete",
].join("\n");

function counts(changes: Partial<SceneSource> = {}): string[] {
  const scene = sceneOf(bursts, { width: 152 + 900, ...changes });
  const [row] = scene.rows;
  if (!row) return [];
  const pen = new RecordingPen();
  drawCounts(pen, scene, row, new DenseCodes().of(scene, row, visibleSpans(scene, row), 900));
  return pen.log.filter((line) => line.startsWith("text")).map((line) => line.replace(/^text text-2: /, ""));
}

test("each dense stretch of a lane says how many steps are in it", () => {
  expect(counts()).toEqual(["61 steps at 208 51", "60 steps at 884.5 51"]);
});

test("where the words do not fit, there are none", () => {
  expect(counts({ width: 152 + 250 })).toEqual([]);
});

test("steps that the playhead has not come to are not counted while a run plays for the first time", () => {
  expect(counts({ showAhead: false, playhead: afterStep(bursts, 59) })).toEqual(["59 steps at 207.5 51"]);
});
