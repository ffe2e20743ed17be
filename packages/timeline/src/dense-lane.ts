import { columnCode } from "./dense-table.ts";
import { playheadPosition } from "./draw-playhead.ts";
import { kindColumns } from "./kind-columns.ts";
import { dominant } from "./kinds.ts";
import type { Row, Scene } from "./scene.ts";

/** A lane with more spans in sight than one for so many pixels is drawn by columns. */
const PIXELS_A_SPAN = 6;
/** Spans in full detail that a frame has time for. */
const MOST_BOXES = 1200;

/** Whether a lane with so many spans in sight is drawn by columns of pixels rather than box by box. */
export function isDense(scene: Scene, spans: number): boolean {
  const width = scene.width - scene.theme.sizes.label;
  return spans > Math.min(width / PIXELS_A_SPAN, Math.max(24, MOST_BOXES / Math.max(1, scene.rows.length)));
}

/** The code of each column of device pixels of a lane, right of the labels: what has passed, and outlines ahead if shown. */
export function denseCodes(scene: Scene, row: Row, [lo, hi]: readonly [number, number], width: number): Uint8Array {
  const { axis, scale, theme } = scene;
  const grid = { left: theme.sizes.label, pixels: scene.pixels };
  const ahead = row.index.firstAhead(scene.playhead.seq);
  const now = playheadPosition(scene);
  const end = row.index.position(row.index.length, axis);
  const codes = new Uint8Array(width);
  if (scene.showAhead && ahead < row.index.length + 1) {
    kindColumns(codes, grid, row.index, scale, axis, Math.max(lo, ahead - 1), hi, positionAt(row, hi, axis, end));
    const first = Math.max(0, Math.floor((scale.x(now) - grid.left) * scene.pixels));
    for (let column = 0; column < width; column++) {
      codes[column] = column < first ? 0 : columnCode(dominant(codes[column] as number), true);
    }
  }
  if (ahead > lo) {
    const past = new Uint8Array(width);
    const until = Math.min(hi, ahead);
    const stop = until < ahead ? positionAt(row, until, axis, end) : Math.min(now, positionAt(row, until, axis, end));
    kindColumns(past, grid, row.index, scale, axis, lo, until, stop);
    for (let column = 0; column < width; column++) {
      if (past[column]) codes[column] = columnCode(dominant(past[column] as number), false);
    }
  }
  return codes;
}

function positionAt(row: Row, index: number, axis: Scene["axis"], end: number): number {
  return index >= row.index.length ? end : row.index.position(index, axis);
}
