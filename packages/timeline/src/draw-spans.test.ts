import { describe, expect, test } from "vitest";
import { drawDone } from "./draw-done.ts";
import { drawSpans } from "./draw-spans.ts";
import { injectExtras } from "./inject-extras.fixture.ts";
import { RecordingPen } from "./recording-pen.fixture.ts";
import { endOfBoxes, rowBoxes, visibleSpans } from "./row-boxes.ts";
import { afterStep, sceneOf } from "./scene.fixture.ts";
import type { Scene } from "./scene.ts";

function drawn(scene: Scene, name: string): string[] {
  const row = scene.rows.find((each) => each.lane.name === name);
  if (!row) throw new Error(`no lane ${name}`);
  const pen = new RecordingPen();
  const found = rowBoxes(scene, row, visibleSpans(scene, row));
  drawSpans(pen, scene, row, found.boxes, found.ahead);
  drawDone(pen, scene, row, endOfBoxes(scene, row, found));
  return pen.log;
}

describe("a lane on the time axis", () => {
  const playhead = afterStep(injectExtras, 9);
  const scene = sceneOf(injectExtras, { playhead });

  test("shows ticks side by side right of the instant, then the bar with its words, then check and value", () => {
    expect(drawn(scene, "b3")).toEqual([
      "fill surface: box 315.5 179.5 3 29",
      "stroke teal 1 dashed 2-2: box 315.5 179.5 3 29",
      "fill teal: box 320 179 4 30",
      "fill hatched teal: box 326.5 182.5 131 23",
      "stroke teal 1: box 326.5 182.5 131 23",
      "text text: sleep(1) at 333.6 195",
      "fill surface: box 460.5 179.5 3 29",
      "stroke teal 1 dashed 2-2: box 460.5 179.5 3 29",
      "fill teal: box 465 179 4 30",
      "stroke text 1.75: from 474.2 194, to 477.2 197, to 482.2 191",
      'text text: "b3" at 487.2 195',
    ]);
  });

  test("fills what has passed and outlines the rest of the span that the playhead stands in", () => {
    expect(drawn(scene, "a").slice(3, 8)).toEqual([
      "fill hatched blue: box 180.5 74.5 278 23",
      "stroke blue 1: box 180.5 74.5 278 23",
      "stroke blue 1.25 dashed 3-3: box 460.6 74.6 142.8 22.8",
      "text text: sleep(3) at 188 87",
      "stroke blue 1 dashed 2-2: box 606.5 71.5 3 29",
    ]);
  });

  test("outlines what lies ahead, its words and its end quieter", () => {
    expect(drawn(scene, "b4")).toEqual([
      "stroke rust 1 dashed 2-2: box 606.5 251.5 3 29",
      "stroke rust 1: box 611.5 251.5 3 29",
      "stroke rust 1.25 dashed 3-3: box 617.6 254.6 130.8 22.8",
      "text text-3: sleep(1) at 624.8 267",
      "stroke rust 1 dashed 2-2: box 751.5 251.5 3 29",
      "stroke rust 1: box 756.5 251.5 3 29",
      "stroke text-3 1.75: from 765.4 266, to 768.4 269, to 773.4 263",
      'text text-3: "b4" at 778.4 267',
    ]);
  });

  test("draws nothing ahead of the playhead while a run plays for the first time", () => {
    const live = sceneOf(injectExtras, { playhead: { at: 2.5, seq: 400 }, showAhead: false });
    const half = { ...live, playhead: afterStep(injectExtras, 11), reachX: live.scale.x(2.5) };
    expect(drawn(half, "a'")).toEqual([
      "fill surface: box 460.5 215.5 3 29",
      "stroke violet 1 dashed 2-2: box 460.5 215.5 3 29",
      "fill violet: box 465 215 4 30",
      "fill hatched violet: box 471.5 218.5 60 23",
      "stroke violet 1: box 471.5 218.5 60 23",
    ]);
    expect(half.rows.length).toBe(8);
    expect(sceneOf(injectExtras, { playhead, showAhead: false }).rows.map((row) => row.lane.name)).toEqual([
      "main",
      "a",
      "b1",
      "b2",
      "b3",
    ]);
  });

  test("crosses what raised, and strikes what was cancelled", () => {
    const ends = sceneOf(`
      main created
      main runs
      x created by main
      main waits x
      x runs
      x waits sleep(9)
      @1
      x ready cancel
      x runs
      x cancelled
      main ready by x
      main runs
      main raised CancelledError: gone
      complete
    `);
    expect(drawn(ends, "x").filter((line) => line.startsWith("stroke text-2"))).toEqual([
      "stroke text-2 2: from 888 100, to 896 72",
      "stroke text-2 2: from 911 91, to 918 81",
    ]);
    expect(drawn(ends, "main").slice(-2)).toEqual([
      "fill slate: box 902 35 4 30",
      "stroke error 2: from 911 46, to 919 54, from 919 46, to 911 54",
    ]);
  });
});

describe("a lane on the steps axis", () => {
  test("fills a cell a step, and shows how long a task stood in the ready queue", () => {
    const scene = sceneOf(injectExtras, { axis: "steps", playhead: afterStep(injectExtras, 6) });
    expect(drawn(scene, "b2")).toEqual([
      "fill surface: box 201.5 146.5 57 23",
      "stroke magenta 1 dashed 2-2: box 201.5 146.5 57 23",
      "fill magenta: box 263 144 27 28",
      "fill hatched magenta: box 293.5 146.5 19 23",
      "stroke magenta 1: box 293.5 146.5 19 23",
      "fill surface: box 316.5 146.5 26 23",
      "stroke magenta 1 dashed 2-2: box 316.5 146.5 26 23",
      "fill magenta: box 347 144 26 28",
      "stroke text 1.75: from 378.4 158, to 381.4 161, to 386.4 155",
      'text text: "b2" at 391.4 159',
    ]);
  });
});

test("steps that are pushed together lie over what stands between them", () => {
  const lines = Array.from({ length: 8 }, () => ["main runs", "main yields"]).flat();
  const scene = sceneOf(["main created", ...lines, "main runs", "@1", "main returned 1", "complete"].join("\n"), {
    range: { from: 0, to: 40 },
  });
  const fills = drawn(scene, "main").filter((line) => line.startsWith("fill"));
  expect(fills.slice(-8).every((line) => line.startsWith("fill slate: box"))).toBe(true);
});
