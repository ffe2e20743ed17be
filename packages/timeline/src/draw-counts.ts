import { isBusy } from "./dense-table.ts";
import type { Pen } from "./pen.ts";
import type { Row, Scene } from "./scene.ts";

/** A wait as wide as this parts one stretch of steps from the next. CSS pixels. */
const APART = 32;
const number = new Intl.NumberFormat("en");
/** Beside the words, within their stretch. CSS pixels. */
const MARGIN = 10;

/** How many steps there are in each dense stretch of a lane, where the words fit into it. `codes` are its columns. */
export function drawCounts(pen: Pen, scene: Scene, row: Row, codes: Uint8Array): void {
  const { paint, theme, pixels, showAhead, playhead } = scene;
  const { label, fontSize } = theme.sizes;
  const known = showAhead ? row.lane.spans.length : row.index.firstAhead(playhead.seq);
  const spanAt = (x: number) => row.index.between(scene.scale.invert(x), scene.scale.invert(x), scene.axis)[0];
  for (const [first, end] of stretchesIn(codes, APART * pixels)) {
    const [left, right] = [label + first / pixels, label + end / pixels];
    const steps = row.index.steps(Math.min(spanAt(left), known), Math.min(spanAt(right), known));
    const words = `${number.format(steps)} steps`;
    const width = paint.width(words, paint.font.text);
    if (width + 2 * MARGIN > right - left) continue;
    const middle = (left + right) / 2;
    pen.beginPath();
    pen.roundRect(middle - width / 2 - 5, row.middle - fontSize * 0.75, width + 10, fontSize * 1.5, 3);
    pen.fillStyle = theme.colours.surface;
    pen.fill();
    pen.font = paint.font.text;
    pen.textAlign = "center";
    pen.textBaseline = "middle";
    pen.fillStyle = theme.colours["text-2"];
    pen.fillText(words, middle, row.middle + 1);
  }
}

/** Runs of columns in which something goes on, as `[first, end)`; what is nearer to another than `apart` is one run with it. */
function stretchesIn(codes: Uint8Array, apart: number): [number, number][] {
  const found: [number, number][] = [];
  for (let column = 0; column < codes.length; column++) {
    if (!isBusy(codes[column] as number)) continue;
    const last = found.at(-1);
    if (last && column - last[1] < apart) last[1] = column + 1;
    else found.push([column, column + 1]);
  }
  return found;
}
