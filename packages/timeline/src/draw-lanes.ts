import { arrowsInSight } from "./arrows.ts";
import { type DenseDrawer, isDense } from "./dense-lane.ts";
import { drawArrows } from "./draw-arrows.ts";
import { drawCircles } from "./draw-circle.ts";
import { drawCounts } from "./draw-counts.ts";
import { drawDone } from "./draw-done.ts";
import { drawGrid } from "./draw-grid.ts";
import { drawHeading } from "./draw-heading.ts";
import { drawIdle } from "./draw-idle.ts";
import { drawLabels } from "./draw-labels.ts";
import { drawPath } from "./draw-path.ts";
import { drawSelection } from "./draw-selection.ts";
import { drawSpans } from "./draw-spans.ts";
import type { Pen } from "./pen.ts";
import { endOfBoxes, type RowBoxes, rowBoxes, visibleSpans } from "./row-boxes.ts";
import { hair, type Row, type Scene, snap } from "./scene.ts";

/** All that stands between ruler and minimap: grounds, grid, labels, spans, marks and arrows. What is pinned lies over what scrolls. */
export function drawLanes(pen: Pen, scene: Scene, dense: DenseDrawer): void {
  const { theme, lanesTop, lanesBottom, pinnedBottom, width } = scene;
  const boxes = new Map<Row, RowBoxes | null>();
  const pinned = scene.rows.filter((row) => row.pinned);
  const scrolled = scene.rows.filter((row) => !row.pinned);
  clipped(pen, 0, pinnedBottom, width, lanesBottom - pinnedBottom, () => {
    drawRows(pen, scene, scrolled, dense, boxes);
  });
  clipped(pen, 0, lanesTop, width, pinnedBottom - lanesTop, () => drawRows(pen, scene, pinned, dense, boxes));
  if (scene.arrangement.rows.length === 0 && scene.arrangement.lanes > 0) drawNoLanes(pen, scene);
  pen.fillStyle = theme.colours.line;
  pen.fillRect(0, snap(scene, lanesBottom), width, hair(scene));
  pen.fillRect(snap(scene, theme.sizes.label), lanesTop, hair(scene), lanesBottom - lanesTop);
  clipped(pen, 0, pinnedBottom, width, lanesBottom - pinnedBottom, () => {
    for (const heading of scene.headings) drawHeading(pen, scene, heading);
  });
  const lanesLeft = theme.sizes.label;
  clipped(pen, lanesLeft, lanesTop, width - lanesLeft, lanesBottom - lanesTop, () => {
    drawSelection(pen, scene, (row) => boxes.get(row) ?? null);
    drawArrows(
      pen,
      scene,
      arrowsInSight(scene, (row) => boxes.get(row) ?? null),
    );
    drawPath(pen, scene);
    drawCircles(pen, scene, (row) => boxes.get(row) ?? null);
  });
}

/** Why there is nothing to see. */
function drawNoLanes(pen: Pen, { theme, paint, lanesTop, arrangement }: Scene): void {
  pen.font = paint.font.text;
  pen.textAlign = "left";
  pen.textBaseline = "middle";
  pen.fillStyle = theme.colours["text-2"];
  const lanes = arrangement.lanes === 1 ? "The one lane does not fit" : `None of the ${arrangement.lanes} lanes fits`;
  pen.fillText(`${lanes} what is chosen.`, theme.sizes.label + theme.sizes.left, lanesTop + theme.sizes.lane / 2 + 1);
}

function drawRows(
  pen: Pen,
  scene: Scene,
  rows: readonly Row[],
  dense: DenseDrawer,
  boxes: Map<Row, RowBoxes | null>,
): void {
  const { colours, sizes } = scene.theme;
  for (const row of rows) {
    pen.fillStyle = row.pinned ? colours.sunken : colours.surface;
    pen.fillRect(0, row.top, scene.width, sizes.lane);
  }
  drawGrid(pen, scene);
  pen.fillStyle = colours.line;
  for (const row of rows) pen.fillRect(0, snap(scene, row.top), scene.width, hair(scene));
  drawLabels(pen, scene, rows);
  clipped(pen, sizes.label, scene.lanesTop, scene.width - sizes.label, scene.lanesBottom - scene.lanesTop, () => {
    for (const row of rows) boxes.set(row, drawRow(pen, scene, row, dense));
  });
}

/** Its boxes; null where it is too dense to have any. */
function drawRow(pen: Pen, scene: Scene, row: Row, dense: DenseDrawer): RowBoxes | null {
  const spans = visibleSpans(scene, row);
  if (isDense(scene, spans[1] - spans[0])) {
    drawCounts(pen, scene, row, dense.draw(pen, scene, row, spans));
    const end = scene.scale.x(row.index.position(row.index.length, scene.axis));
    drawIdle(pen, scene, row, end);
    drawDone(pen, scene, row, end);
    return null;
  }
  const found = rowBoxes(scene, row, spans);
  drawSpans(pen, scene, row, found.boxes, found.ahead);
  const end = endOfBoxes(scene, row, found);
  drawIdle(pen, scene, row, end);
  drawDone(pen, scene, row, end);
  return found;
}

function clipped(pen: Pen, x: number, y: number, width: number, height: number, draw: () => void): void {
  if (width <= 0 || height <= 0) return;
  pen.save();
  pen.beginPath();
  pen.rect(x, y, width, height);
  pen.clip();
  draw();
  pen.restore();
}
