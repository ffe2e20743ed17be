import { timeText } from "@interleave/trace";
import type { Pen } from "./pen.ts";
import { type Gutter, guttersInSight, timeMarks } from "./ruler-marks.ts";
import { hair, type Scene, snap } from "./scene.ts";

/** Narrower cells have no lines between them. CSS pixels. */
const LEAST_CELL = 8;

/** Lines through the lanes: at round seconds, or between cells with their gutters sunken. */
export function drawGrid(pen: Pen, scene: Scene): void {
  const { theme, lanesTop, lanesBottom } = scene;
  const line = (x: number) => {
    pen.fillStyle = theme.colours.line;
    pen.fillRect(snap(scene, x), lanesTop, hair(scene), lanesBottom - lanesTop);
  };
  if (scene.axis === "time") {
    for (const mark of timeMarks(scene)) if (mark.major) line(mark.x);
    return;
  }
  for (const { left, right, cell } of guttersInSight(scene)) {
    if (right - left > 0.5) {
      pen.fillStyle = theme.colours.sunken;
      pen.fillRect(snap(scene, left), lanesTop, snap(scene, right) - snap(scene, left), lanesBottom - lanesTop);
    }
    if (cell >= LEAST_CELL) line(right);
  }
}

/** How far time jumps, above each gutter that has room for it. */
export function drawJumps(pen: Pen, scene: Scene, isFree: (x: number, width: number) => boolean): void {
  const { paint, theme } = scene;
  if (theme.sizes.compact) return;
  pen.font = paint.font.text;
  pen.textAlign = "center";
  pen.textBaseline = "alphabetic";
  pen.fillStyle = theme.colours["text-3"];
  for (const gutter of guttersInSight(scene)) {
    if (gutter.right - gutter.left < 0.5) continue;
    const label = `+${Number(timeText(scene.index.steps.jumpAt(gutter.boundary)))} s`;
    const width = paint.width(label, paint.font.text);
    const x = (gutter.left + gutter.right) / 2;
    if (fits(gutter, width) && isFree(x, width)) pen.fillText(label, x, scene.lanesTop - 10);
  }
}

/** The label may reach into the cells on both sides, as far as their numbers leave room. */
function fits({ left, right, cell }: Gutter, width: number): boolean {
  return width <= right - left + cell - 26;
}
