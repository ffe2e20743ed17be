import type { Pen } from "./pen.ts";
import type { Scene } from "./scene.ts";

/** The margin left of all labels, where what can be folded has its triangle. CSS pixels. */
export const GUTTER = 20;
const SIDE = 4;

/** A triangle in the gutter: pointing down where what is below is shown, to the right where it is put away. */
export function drawDisclosure(pen: Pen, { theme }: Scene, middle: number, open: boolean): void {
  const x = theme.sizes.compact ? 5 : 8;
  pen.beginPath();
  if (open) {
    pen.moveTo(x - SIDE, middle - SIDE / 2);
    pen.lineTo(x + SIDE, middle - SIDE / 2);
    pen.lineTo(x, middle + SIDE - 0.5);
  } else {
    pen.moveTo(x - SIDE / 2, middle - SIDE);
    pen.lineTo(x + SIDE - 0.5, middle);
    pen.lineTo(x - SIDE / 2, middle + SIDE);
  }
  pen.closePath();
  pen.fillStyle = theme.colours["text-2"];
  pen.fill();
}

/** A pin at the right edge of a label. */
export function drawPin(pen: Pen, { theme }: Scene, middle: number): void {
  const x = theme.sizes.label - 7;
  pen.beginPath();
  pen.roundRect(x - 2.5, middle - 5, 5, 5, 1.5);
  pen.fillStyle = theme.colours["text-2"];
  pen.fill();
  pen.beginPath();
  pen.moveTo(x - 4, middle + 0.5);
  pen.lineTo(x + 4, middle + 0.5);
  pen.moveTo(x, middle + 0.5);
  pen.lineTo(x, middle + 5.5);
  pen.strokeStyle = theme.colours["text-2"];
  pen.lineWidth = 1.5;
  pen.setLineDash([]);
  pen.stroke();
}
