import type { ArrowShape } from "./arrows.ts";
import type { Pen } from "./pen.ts";
import { hair, type Scene } from "./scene.ts";

/** An arrow bulges to the right by up to so much, so that one within a single instant can be seen. CSS pixels. */
const BULGE = 34;

export function drawArrows(pen: Pen, scene: Scene, arrows: readonly ArrowShape[]): void {
  for (const arrow of arrows) drawArrow(pen, scene, arrow);
}

function drawArrow(pen: Pen, scene: Scene, { fromX, fromY, toX, toY, kind, selected }: ArrowShape): void {
  const { colours, sizes } = scene.theme;
  const rise = toY - fromY;
  const bulge = Math.min(BULGE, Math.abs(rise) * 0.35);
  const curve = () => {
    pen.beginPath();
    pen.moveTo(fromX, fromY);
    pen.bezierCurveTo(fromX + bulge, fromY + rise * 0.25, toX + bulge, fromY + rise * 0.75, toX, toY);
  };
  const ink = selected ? colours.accent : colours["text-3"];
  pen.setLineDash([]);
  if (selected) {
    curve();
    pen.strokeStyle = colours.surface;
    pen.lineWidth = sizes.arrow + 4;
    pen.stroke();
  }
  curve();
  if (kind === "start" && !selected) pen.setLineDash([3, 2]);
  pen.strokeStyle = ink;
  pen.lineWidth = selected ? sizes.arrow : hair(scene);
  pen.stroke();
  pen.setLineDash([]);
  drawHead(pen, toX, toY, -bulge, rise * 0.25, selected ? 7 + sizes.arrow : 6, ink);
}

/** A filled head whose tip is at the arrow's end, pointing along `dx, dy`. */
export function drawHead(pen: Pen, x: number, y: number, dx: number, dy: number, size: number, ink: string): void {
  const length = Math.hypot(dx, dy) || 1;
  const ux = (dx / length) * size;
  const uy = (dy / length) * size;
  pen.beginPath();
  pen.moveTo(x + ux * 0.2, y + uy * 0.2);
  pen.lineTo(x - ux * 0.8 - uy * 0.5, y - uy * 0.8 + ux * 0.5);
  pen.lineTo(x - ux * 0.8 + uy * 0.5, y - uy * 0.8 - ux * 0.5);
  pen.closePath();
  pen.fillStyle = ink;
  pen.fill();
}
