import { timeText } from "@interleave/trace";
import { drawJumps } from "./draw-grid.ts";
import type { Pen } from "./pen.ts";
import { stepMarks, timeMarks } from "./ruler-marks.ts";
import { hair, type Scene, snap } from "./scene.ts";

/** Labels this near to the playhead's flag give way to it. CSS pixels. */
const FLAG_GAP = 4;

export function drawRuler(pen: Pen, scene: Scene): void {
  const { theme, paint, lanesTop, axis } = scene;
  const { sizes, colours } = theme;
  const thin = hair(scene);
  const marks = axis === "time" ? timeMarks(scene) : stepMarks(scene);
  const flag = flagWidth(scene) / 2 + FLAG_GAP;
  const isFree = (x: number, width: number) =>
    Math.abs(x - flagX(scene)) >= flag + width / 2 && x >= sizes.label && x + width / 2 <= scene.width;
  if (axis === "steps") drawJumps(pen, scene, isFree);
  pen.font = paint.font.text;
  pen.textAlign = "center";
  pen.textBaseline = "alphabetic";
  for (const mark of marks) {
    if (axis === "time") {
      pen.fillStyle = colours["line-strong"];
      const length = mark.major ? 8 : 4;
      pen.fillRect(snap(scene, mark.x), lanesTop - length, thin, length);
    }
    if (!mark.label || !isFree(mark.x, paint.width(mark.label, paint.font.text))) continue;
    const isAhead = axis === "steps" && mark.x > scene.playheadX;
    pen.fillStyle = isAhead ? colours["text-3"] : colours["text-2"];
    pen.fillText(mark.label, mark.x, lanesTop - (axis === "time" ? 14 : 10));
  }
}

export function flagText({ axis, index, playhead }: Scene): string {
  if (axis === "time") return `${timeText(playhead.at, index.trace.end)} s`;
  const edge = index.steps.edgeAt(playhead.at, playhead.seq);
  const step = Math.ceil(edge / 2);
  if (edge < 2) return edge > 1 ? "in 1" : "start";
  return edge === 2 * step - 0.5 ? `in ${step}` : `after ${Math.floor(edge / 2)}`;
}

export function flagWidth(scene: Scene): number {
  return scene.paint.width(flagText(scene), scene.paint.font.flag) + scene.theme.sizes.fontSize;
}

/** The flag's middle: the playhead, but kept in the host. */
export function flagX(scene: Scene): number {
  const half = flagWidth(scene) / 2;
  return Math.min(Math.max(scene.playheadX, half + 1), scene.width - half - 1);
}
