import { expect, test } from "vitest";
import { drawPath } from "./draw-path.ts";
import { injectExtras } from "./inject-extras.fixture.ts";
import { leg, notedScene } from "./notes.fixture.ts";
import { RecordingPen } from "./recording-pen.fixture.ts";
import { afterStep } from "./scene.fixture.ts";
import type { Scene } from "./scene.ts";

/** b1 for a second, b3 for another, a' for the last three. */
const path = [leg(3, 0, 1), leg(5, 1, 2), leg(6, 2, 5)];

function drawn(scene: Scene): string[] {
  const pen = new RecordingPen();
  drawPath(pen, scene);
  return pen.log;
}

test("the critical path goes below the bars on which everything hung, and from lane to lane where they hand over", () => {
  expect(drawn(notedScene(injectExtras, { path }))).toEqual([
    "stroke text 3: from 166.5 138.5, to 315.5 138.5",
    "stroke text 3: from 314 138.5, to 314 210.5",
    "stroke text 3: from 312.5 210.5, to 460.5 210.5",
    "stroke text 3: from 459 210.5, to 459 246.5",
    "stroke text 3: from 457.5 246.5, to 897.5 246.5",
  ]);
});

test("it is broken ahead of the playhead", () => {
  const scene = notedScene(injectExtras, { path }, { playhead: afterStep(injectExtras, 9) });
  expect(drawn(scene).slice(-2)).toEqual([
    "stroke text 3: from 459 210.5, to 459 246.5",
    "stroke text-3 3 dashed 4-4: from 457.5 246.5, to 897.5 246.5",
  ]);
});

test("of a path without end only what is in sight is drawn, a pixel at a time", () => {
  const many = Array.from({ length: 1_000_000 }, (_, at) => leg(2 + (at % 2), at / 200_000, (at + 1) / 200_000));
  expect(drawn(notedScene(injectExtras, { path: many })).length).toBeLessThan(3 * 968);
});

test("nothing is drawn unless it is asked for", () => {
  expect(drawn(notedScene(injectExtras, {}))).toEqual([]);
});
