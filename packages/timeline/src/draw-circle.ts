import { drawHead } from "./draw-arrows.ts";
import { lanePosition } from "./lane-position.ts";
import type { Pen } from "./pen.ts";
import { endOfBoxes, type RowBoxes } from "./row-boxes.ts";
import type { Row, Scene } from "./scene.ts";

/** Left of the instant at which everything stands still, over the bars that wait. CSS pixels. */
const BEFORE = 40;
/** Room that this takes on the left; where there is less, the circle stands right of the lanes' ends. */
const ROOM = 84;
const AFTER = 96;
/** Arrows down and arrows up stand so far apart. */
const APART = 14;
const BULGE = { down: -34, up: 18 };

/** The circle of a deadlock: from each task an arrow to the one that it waits for. Down on the left, up on the right. */
export function drawCircles(pen: Pen, scene: Scene, boxesOf: (row: Row) => RowBoxes | null): void {
  for (const { seq, tasks } of scene.notes.circles) {
    if (seq >= scene.playhead.seq && !scene.showAhead) continue;
    const rows = tasks.map((task) => scene.rows.find((row) => row.lane.task === task));
    const x = placeOf(scene, seq, rows, boxesOf);
    rows.forEach((from, index) => {
      const to = rows[(index + 1) % rows.length];
      // One that waits for itself needs no arrow to be seen, and one that is scrolled away has no place.
      if (from && to && from !== to) drawWait(pen, scene, x, from, to, seq >= scene.playhead.seq);
    });
  }
}

function placeOf(
  scene: Scene,
  seq: number,
  rows: readonly (Row | undefined)[],
  boxesOf: (row: Row) => RowBoxes | null,
): number {
  const still = lanePosition(scene, seq);
  if (still - scene.theme.sizes.label >= ROOM) return still - BEFORE;
  const ends = rows.map((row) => {
    const boxes = row && boxesOf(row);
    return boxes ? endOfBoxes(scene, row, boxes) : still;
  });
  return Math.max(...ends) + AFTER;
}

function drawWait(pen: Pen, scene: Scene, x: number, from: Row, to: Row, ahead: boolean): void {
  const { colours, sizes } = scene.theme;
  const down = to.middle > from.middle;
  const at = x + (down ? -APART / 2 : APART / 2);
  const end = to.middle + (down ? -1 : 1) * (sizes.bar / 2 - 1);
  const bulge = down ? BULGE.down : BULGE.up;
  const ink = ahead ? colours["text-3"] : colours.warn;
  const rise = end - from.middle;
  const curve = () => {
    pen.beginPath();
    pen.moveTo(at, from.middle);
    pen.bezierCurveTo(at + bulge, from.middle + rise * 0.25, at + bulge, from.middle + rise * 0.75, at, end);
  };
  pen.setLineDash([]);
  curve();
  pen.strokeStyle = colours.surface;
  pen.lineWidth = sizes.arrow + 4;
  pen.stroke();
  curve();
  pen.setLineDash(ahead ? [3, 3] : []);
  pen.strokeStyle = ink;
  pen.lineWidth = sizes.arrow;
  pen.stroke();
  pen.setLineDash([]);
  pen.fillStyle = ink;
  pen.fillRect(at - 2.5, from.middle - 2.5, 5, 5);
  drawHead(pen, at, end, -bulge, rise * 0.25, 7 + sizes.arrow, ink);
}
