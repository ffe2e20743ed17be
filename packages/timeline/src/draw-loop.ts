import type { Pen } from "./pen.ts";
import { type Scene, snap } from "./scene.ts";

/** Height of the band on the ruler's lower edge. CSS pixels. */
const BAND = 4;

/** The stretch that is played round: a band on the ruler, and through the lanes a broken line at each end. */
export function drawLoop(pen: Pen, scene: Scene): void {
  const { loop } = scene.notes;
  if (!loop) return;
  const { colours, sizes } = scene.theme;
  const from = xOf(scene, loop.from);
  const to = xOf(scene, loop.to);
  const left = Math.max(from, sizes.label);
  const right = Math.min(to, scene.width);
  pen.fillStyle = colours.text;
  if (right > left)
    pen.fillRect(snap(scene, left), scene.lanesTop - BAND, snap(scene, right) - snap(scene, left), BAND);
  pen.strokeStyle = colours.text;
  pen.lineWidth = 1.5;
  pen.setLineDash([6, 4]);
  for (const x of [from, to]) {
    if (x < sizes.label || x > scene.width) continue;
    pen.beginPath();
    pen.moveTo(snap(scene, x), scene.lanesTop);
    pen.lineTo(snap(scene, x), scene.lanesBottom);
    pen.stroke();
  }
  pen.setLineDash([]);
}

function xOf({ axis, index, scale }: Scene, at: number): number {
  return scale.x(axis === "time" ? at : index.steps.edgeAt(at, index.trace.seqAt(at)));
}
