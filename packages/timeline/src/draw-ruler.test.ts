import { describe, expect, test } from "vitest";
import { arrowsInSight } from "./arrows.ts";
import { drawArrows } from "./draw-arrows.ts";
import { drawMinimap, minimapWindow } from "./draw-minimap.ts";
import { drawPlayhead } from "./draw-playhead.ts";
import { drawRuler } from "./draw-ruler.ts";
import { drawTrips } from "./draw-trips.ts";
import { injectExtras } from "./inject-extras.fixture.ts";
import { aliveColumns } from "./minimap-columns.ts";
import { MinimapDrag } from "./minimap-drag.ts";
import type { Pen } from "./pen.ts";
import { RecordingPen } from "./recording-pen.fixture.ts";
import { rowBoxes, visibleSpans } from "./row-boxes.ts";
import { timeMarks } from "./ruler-marks.ts";
import { afterStep, namedTheme, sceneOf } from "./scene.fixture.ts";
import type { Scene } from "./scene.ts";
import { SIZES } from "./theme.ts";

const playhead = afterStep(injectExtras, 9);

function logOf(draw: (pen: Pen) => void): string[] {
  const pen = new RecordingPen();
  draw(pen);
  return pen.log;
}

const texts = (log: string[]) =>
  log.filter((line) => line.startsWith("text")).map((line) => line.replace(/ at [-\d. ]+$/, ""));

describe("the ruler", () => {
  test("names round seconds, and makes room for the playhead's flag", () => {
    const scene = sceneOf(injectExtras, { playhead });
    expect(texts(logOf((pen) => drawRuler(pen, scene)))).toEqual([
      "text text-2: 0 s",
      "text text-2: 1",
      "text text-2: 3",
      "text text-2: 4",
      "text text-2: 5 s",
    ]);
    expect(texts(logOf((pen) => drawPlayhead(pen, scene)))).toEqual(["text surface: 2.000 s"]);
  });

  test("gives names of many digits the room that they take, on a phone, too", () => {
    const theme = { ...namedTheme, sizes: SIZES.phone };
    const naps = "main created\nmain waits nap\n@0.000000006\nmain returned 0\ncomplete";
    const scene = sceneOf(naps, { theme, width: 390 });
    const [first, second, ...others] = timeMarks(scene).filter(({ label }) => label !== "");
    expect([first?.label, second?.label, others]).toEqual(["0.000000000 s", "0.000000005 s", []]);
    expect((second?.x ?? 0) - (first?.x ?? 0)).toBeGreaterThan(scene.paint.width("0.000000005 s", ""));
  });

  test("numbers steps, says how far time jumps, and says after which step one stands", () => {
    const scene = sceneOf(injectExtras, { playhead, axis: "steps", width: 1400 });
    expect(texts(logOf((pen) => drawRuler(pen, scene))).slice(0, 9)).toEqual([
      "text text-3: +1 s",
      "text text-3: +1 s",
      "text text-3: +1 s",
      "text text-3: +1 s",
      "text text-3: +1 s",
      "text text-2: 1",
      "text text-2: 2",
      "text text-2: 3",
      "text text-2: 4",
    ]);
    expect(texts(logOf((pen) => drawPlayhead(pen, scene)))).toEqual(["text surface: after 9"]);
  });

  test("has a diamond for each trip: ink when past, hollow when ahead, none of those while it plays first", () => {
    const diamonds = (scene: Scene) => logOf((pen) => drawTrips(pen, scene)).filter((line) => line.startsWith("fill"));
    expect(diamonds(sceneOf(injectExtras, { playhead })).map((line) => line.split(":")[0])).toEqual([
      "fill text",
      "fill text",
      "fill surface",
      "fill surface",
      "fill surface",
    ]);
    expect(diamonds(sceneOf(injectExtras, { playhead, showAhead: false })).length).toBe(2);
  });
});

describe("arrows", () => {
  const arrows = (scene: Scene) => {
    const shapes = arrowsInSight(scene, (row) => rowBoxes(scene, row, visibleSpans(scene, row)));
    return logOf((pen) => drawArrows(pen, scene, shapes)).filter((line) => line.startsWith("stroke"));
  };

  test("go from the step that woke to the tick that it woke, quiet ones thin, the selected one in accent with a halo", () => {
    const scene = sceneOf(injectExtras, { playhead });
    const main = scene.rows[0]?.lane;
    const wait = main?.spans.at(5).fromSeq as number;
    expect(arrows(scene)).toEqual([
      "stroke text-3 1: from 467.2 178, curve to 462.2 67",
      "stroke text-3 1: from 321.6 106, curve to 316.6 67",
    ]);
    expect(arrows(sceneOf(injectExtras, { playhead, selection: { task: 1, seq: wait } })).slice(-2)).toEqual([
      "stroke surface 6: from 467.2 178, curve to 462.2 67",
      "stroke accent 2: from 467.2 178, curve to 462.2 67",
    ]);
  });
});

describe("the minimap", () => {
  test("counts who is alive, with dips of no length, and knows nothing of what a first playing has not reached", () => {
    const scene = sceneOf(injectExtras, { playhead });
    const { last, least } = aliveColumns(scene.index, "time", scene.wholeScale);
    const counted = [...last].filter((count, column) => count !== last[column - 1]);
    expect(counted).toEqual([4, 3]);
    expect([...least].flatMap((count, column) => (count < (last[column] as number) ? [column] : []))).toEqual([
      0, 145, 291, 436, 582,
    ]);
    const told = (scene: Scene) =>
      texts(logOf((pen) => drawMinimap(pen, scene, aliveColumns(scene.index, "time", scene.wholeScale))));
    expect(told(scene)).toEqual(["text text-2: alive at once", "text text: 2 now", "text text-3: , at most 4"]);
    const first = sceneOf(injectExtras, { playhead: afterStep(injectExtras, 0), showAhead: false });
    expect(told(first)).toEqual(["text text-2: alive at once", "text text: 0 now", "text text-3: , at most 0"]);
  });

  test("is moved by its window and widened by its handles", () => {
    const scene = sceneOf(injectExtras, { playhead, range: { from: 1, to: 2 } });
    const [left, right] = minimapWindow(scene);
    expect([left, right].map(Math.round)).toEqual([314, 459]);
    const drag = new MinimapDrag();
    expect(drag.start(left + 40, scene)).toBeNull();
    expect(drag.drag(400, 400 + 145.6, scene)).toEqual({ from: expect.closeTo(2), to: expect.closeTo(3) });
    drag.start(right + 1, scene);
    expect(drag.drag(right, scene.wholeScale.x(4), scene)).toEqual({ from: 1, to: expect.closeTo(4) });
  });
});
