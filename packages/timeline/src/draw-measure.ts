import { playheadPosition } from "./draw-playhead.ts";
import { measure, measuredWords } from "./measure.ts";
import type { Pen } from "./pen.ts";
import { hair, type Scene, snap } from "./scene.ts";
import type { Playhead } from "./view.ts";

/** The two marks of a measurement, and between them how long and how many steps. */
export function drawMeasure(pen: Pen, scene: Scene): void {
  const { marks, lanesTop, lanesBottom, theme } = scene;
  if (!marks) return;
  const { a, b } = marks;
  const left = theme.sizes.label;
  const ax = markX(scene, a);
  if (b) {
    const bx = markX(scene, b);
    const [from, to] = [Math.max(left, Math.min(ax, bx)), Math.min(scene.width, Math.max(ax, bx))];
    if (to > from) {
      pen.fillStyle = `${theme.colours.accent}22`;
      pen.fillRect(snap(scene, from), lanesTop, snap(scene, to) - snap(scene, from), lanesBottom - lanesTop);
    }
    if (to >= from) drawLength(pen, scene, from, to, measuredWords(measure(scene.index, a, b)));
    drawMark(pen, scene, bx, "B");
  }
  drawMark(pen, scene, ax, "A");
}

function markX({ axis, index, scale }: Scene, playhead: Playhead): number {
  return scale.x(playheadPosition({ axis, index, playhead }));
}

function drawMark(pen: Pen, scene: Scene, x: number, letter: string): void {
  const { theme, paint, lanesTop, lanesBottom } = scene;
  if (x < theme.sizes.label || x > scene.width) return;
  const size = theme.sizes.fontSize + 4;
  pen.fillStyle = theme.colours.accent;
  pen.fillRect(snap(scene, x) - hair(scene) / 2, lanesTop, hair(scene) * 2, lanesBottom - lanesTop);
  pen.beginPath();
  pen.roundRect(x - size / 2, lanesBottom - size, size, size, 3);
  pen.fill();
  pen.font = paint.font.flag;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.fillStyle = theme.colours.surface;
  pen.fillText(letter, x, lanesBottom - size / 2 + 1);
}

/** An arrow both ways with the words over it, where there is room for it. */
function drawLength(pen: Pen, scene: Scene, from: number, to: number, words: string): void {
  const { theme, paint, lanesBottom } = scene;
  const { colours, sizes } = theme;
  const height = sizes.fontSize + 6;
  const width = paint.width(words, paint.font.flag) + 12;
  const middle = Math.min(Math.max((from + to) / 2, sizes.label + width / 2 + 2), scene.width - width / 2 - 2);
  const top = lanesBottom - 2 * height - 4;
  pen.fillStyle = colours.accent;
  pen.fillRect(from, top + height / 2, to - from, 1.5);
  pen.beginPath();
  pen.roundRect(middle - width / 2, top, width, height, 3);
  pen.fill();
  pen.font = paint.font.flag;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.fillStyle = colours.surface;
  pen.fillText(words, middle, top + height / 2 + 1);
}
