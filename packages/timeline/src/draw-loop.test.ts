import { expect, test } from "vitest";
import { drawLoop } from "./draw-loop.ts";
import { injectExtras } from "./inject-extras.fixture.ts";
import { notedScene } from "./notes.fixture.ts";
import { RecordingPen } from "./recording-pen.fixture.ts";
import type { Scene } from "./scene.ts";

function drawn(scene: Scene): string[] {
  const pen = new RecordingPen();
  drawLoop(pen, scene);
  return pen.log;
}

test("a loop is a band on the ruler, with a line through the lanes at each end", () => {
  expect(drawn(notedScene(injectExtras, { loop: { from: 1, to: 3 } }))).toEqual([
    "fill text: box 314 28 291 4",
    "stroke text 1.5 dashed 6-4: from 314 32, to 314 320",
    "stroke text 1.5 dashed 6-4: from 605 32, to 605 320",
  ]);
});

test("of an end that is out of sight the band goes to the edge", () => {
  const scene = notedScene(injectExtras, { loop: { from: 1, to: 3 } }, { range: { from: 2, to: 5 } });
  expect(drawn(scene)).toEqual(["fill text: box 152 28 259 4", "stroke text 1.5 dashed 6-4: from 411 32, to 411 320"]);
});

test("on the steps axis it stands where its times stand among the steps", () => {
  expect(drawn(notedScene(injectExtras, { loop: { from: 1, to: 3 } }, { axis: "steps" }))).toEqual([
    "fill text: box 437 28 230 4",
    "stroke text 1.5 dashed 6-4: from 437 32, to 437 320",
    "stroke text 1.5 dashed 6-4: from 667 32, to 667 320",
  ]);
});

test("without a loop there is nothing", () => {
  expect(drawn(notedScene(injectExtras, {}))).toEqual([]);
});
