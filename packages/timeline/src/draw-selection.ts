import type { Pen } from "./pen.ts";
import type { RowBoxes } from "./row-boxes.ts";
import type { Row, Scene } from "./scene.ts";

/** A ring around the selected span. */
export function drawSelection(pen: Pen, scene: Scene, boxesOf: (row: Row) => RowBoxes | null): void {
  const { selection } = scene;
  if (!selection || selection.seq < 0) return;
  const row = scene.rows.find((each) => each.lane.task === selection.task);
  if (row) ring(pen, scene, row, selection.seq, boxesOf(row), scene.theme.colours.accent, 2);
}

/** A thin ring around what the pointer is on. */
export function drawHover(pen: Pen, scene: Scene, boxesOf: (row: Row) => RowBoxes | null): void {
  const { hover } = scene;
  if (hover?.area !== "span") return;
  const row = scene.rows.find((each) => each.lane.task === hover.task);
  if (row) ring(pen, scene, row, hover.seq, boxesOf(row), scene.theme.colours["text-2"], 1);
}

function ring(
  pen: Pen,
  scene: Scene,
  row: Row,
  seq: number,
  boxes: RowBoxes | null,
  colour: string,
  line: number,
): void {
  const span = row.lane.spans.indexOfSeq(seq);
  if (span < 0 || row.lane.spans.fromSeq(span) !== seq) return;
  const box = boxes?.boxes.find((each) => each.index === span);
  const left = box?.x ?? scene.scale.x(row.index.position(span, scene.axis));
  const full = box ? left + box.width : scene.scale.x(row.index.position(span + 1, scene.axis));
  const right = scene.showAhead ? full : Math.max(left, Math.min(full, scene.reachX));
  const tall = box?.tick || box?.state === "running" ? 3 : 0;
  const gap = 1.5 + line / 2;
  const height = scene.theme.sizes.bar + 2 * (gap + tall);
  pen.beginPath();
  pen.roundRect(left - gap, row.middle - height / 2, right - left + 2 * gap, height, 4);
  pen.strokeStyle = colour;
  pen.lineWidth = line;
  pen.setLineDash([]);
  pen.stroke();
}
