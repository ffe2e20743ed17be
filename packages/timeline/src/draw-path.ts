import { firstIndex } from "./column.ts";
import { lanePosition } from "./lane-position.ts";
import type { DrawableLeg } from "./notes.ts";
import type { Pen } from "./pen.ts";
import { type Row, type Scene, snap } from "./scene.ts";

/** Below the bar, in the margin of its lane. CSS pixels. */
const BELOW = 3;
const THICK = 3;

interface Piece {
  task: number;
  left: number;
  right: number;
}

/**
 * The critical path as one line that goes from lane to lane: below the bar of the task on which everything hung, and at the
 * instant of a hand-over straight to the next. Solid up to the playhead, broken ahead of it.
 */
export function drawPath(pen: Pen, scene: Scene): void {
  const rows = new Map(scene.rows.map((row) => [row.lane.task, row]));
  let before: Row | undefined;
  for (const { task, left, right } of piecesInSight(scene)) {
    const row = rows.get(task);
    if (row) {
      const y = heightOf(scene, row);
      if (before && before !== row) drawLine(pen, scene, left, heightOf(scene, before), left, y);
      const now = Math.min(right, Math.max(left, scene.playheadX));
      drawLine(pen, scene, left, y, now, y);
      drawLine(pen, scene, now, y, right, y);
    }
    before = row;
  }
}

/** The legs in sight; of many on one pixel the first, so that the width bounds them. */
function piecesInSight(scene: Scene): Piece[] {
  const { path } = scene.notes;
  const rightOf = (index: number) => edgeOf(scene, path[index] as DrawableLeg);
  const pieces: Piece[] = [];
  let index = firstIndex(0, path.length, (each) => rightOf(each) >= scene.theme.sizes.label);
  let left = index === 0 ? startOf(scene, path[0]) : rightOf(index - 1);
  while (index < path.length && left < scene.width) {
    const right = rightOf(index);
    pieces.push({ task: (path[index] as DrawableLeg).task, left, right });
    const from = index + 1;
    const beyond = Math.max(right, left + 1);
    index = firstIndex(from, path.length, (each) => rightOf(each) >= beyond);
    left = index > from ? rightOf(index - 1) : right;
  }
  return pieces;
}

function startOf(scene: Scene, leg: DrawableLeg | undefined): number {
  if (!leg) return scene.width;
  return scene.axis === "time" ? scene.scale.x(leg.fromAt) : lanePosition(scene, leg.fromSeq);
}

function edgeOf(scene: Scene, leg: DrawableLeg): number {
  return scene.axis === "time" ? scene.scale.x(leg.toAt) : lanePosition(scene, leg.toSeq);
}

function heightOf({ theme }: Scene, row: Row): number {
  return row.middle + theme.sizes.bar / 2 + BELOW + THICK / 2;
}

function drawLine(pen: Pen, scene: Scene, fromX: number, fromY: number, toX: number, toY: number): void {
  if (fromX === toX && fromY === toY) return;
  const { colours } = scene.theme;
  const ahead = Math.max(fromX, toX) > scene.playheadX;
  pen.beginPath();
  pen.moveTo(snap(scene, fromX) + (fromX === toX ? 0 : -THICK / 2), fromY);
  pen.lineTo(snap(scene, toX) + (fromX === toX ? 0 : THICK / 2), toY);
  pen.strokeStyle = ahead ? colours["text-3"] : colours.text;
  pen.lineWidth = THICK;
  pen.setLineDash(ahead ? [4, 4] : []);
  pen.stroke();
  pen.setLineDash([]);
}
