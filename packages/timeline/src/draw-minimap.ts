import { firstIndex } from "./column.ts";
import type { AliveColumns } from "./minimap-columns.ts";
import type { Pen } from "./pen.ts";
import { hair, type Scene, snap } from "./scene.ts";

/** The whole run at a glance: how many tasks are alive, and two handles around what is in view. */
export function drawMinimap(pen: Pen, scene: Scene, columns: AliveColumns): void {
  const { theme, wholeScale, minimapTop } = scene;
  const { sizes, colours } = theme;
  const left = snap(scene, wholeScale.left);
  const width = wholeScale.right - left;
  pen.fillStyle = colours.sunken;
  pen.fillRect(left, minimapTop, width, sizes.minimap);
  const { most } = aliveSoFar(scene);
  if (most > 0) drawAlive(pen, scene, columns, most);
  pen.strokeStyle = colours["line-strong"];
  pen.lineWidth = hair(scene);
  pen.setLineDash([]);
  pen.beginPath();
  pen.roundRect(left + hair(scene) / 2, minimapTop + 0.5, width - hair(scene), sizes.minimap - 1, 2);
  pen.stroke();
  const [from, to] = minimapWindow(scene);
  const thin = hair(scene);
  pen.fillStyle = `${colours.surface}a0`;
  pen.fillRect(left + thin, minimapTop + 1, from - left - thin, sizes.minimap - 2);
  pen.fillRect(to, minimapTop + 1, wholeScale.right - to - thin, sizes.minimap - 2);
  for (const x of [from, to]) {
    pen.fillStyle = colours["line-strong"];
    pen.fillRect(snap(scene, x), minimapTop, thin, sizes.minimap);
    drawHandle(pen, scene, x);
  }
  drawCount(pen, scene);
}

/** Where the two handles stand. CSS pixels. */
export function minimapWindow({ wholeScale, scale }: Scene): [number, number] {
  const within = (x: number) => Math.min(Math.max(x, wholeScale.left), wholeScale.right);
  return [within(wholeScale.x(scale.from)), within(wholeScale.x(scale.to))];
}

function drawAlive(pen: Pen, scene: Scene, { last, least, most }: AliveColumns, highest: number): void {
  const { sizes, colours } = scene.theme;
  const { left } = scene.wholeScale;
  const base = scene.minimapTop + sizes.minimap - 4;
  const unit = (sizes.minimap - 14) / highest;
  const y = (count: number) => base - Math.min(count, highest) * unit;
  const end = scene.showAhead
    ? last.length
    : Math.min(last.length, Math.ceil(scene.wholeScale.x(positionNow(scene)) - left));
  pen.beginPath();
  for (let column = 0; column < end; column++) {
    const level = y(last[column] as number);
    if (column === 0) pen.moveTo(left, level);
    else if (last[column] !== last[column - 1]) {
      pen.lineTo(left + column, y(last[column - 1] as number));
      pen.lineTo(left + column, level);
    }
  }
  if (end > 0) pen.lineTo(left + end, y(last[end - 1] as number));
  pen.strokeStyle = colours["line-strong"];
  pen.lineWidth = 1.5;
  pen.setLineDash([]);
  pen.stroke();
  pen.lineTo(left + end, base);
  pen.lineTo(left, base);
  pen.closePath();
  pen.fillStyle = colours.line;
  pen.fill();
  drawNotches(pen, scene, { last, least, most }, end, y);
}

/** Dips of zero length: a task ended and another began at the same instant. */
function drawNotches(pen: Pen, scene: Scene, { last, least }: AliveColumns, end: number, y: (count: number) => number) {
  const { left } = scene.wholeScale;
  let free = 0;
  for (let column = 1; column < end; column++) {
    const low = least[column] as number;
    if (low >= Math.min(last[column - 1] as number, last[column] as number) || column < free) continue;
    const x = snap(scene, left + column - 1);
    const top = y(Math.max(last[column - 1] as number, last[column] as number)) - 1;
    pen.fillStyle = scene.theme.colours.sunken;
    pen.fillRect(x, top, 3, y(low) - top);
    pen.fillStyle = scene.theme.colours["line-strong"];
    pen.fillRect(x - 1, y(low), 5, 1.5);
    free = column + 8;
  }
}

function drawHandle(pen: Pen, scene: Scene, x: number): void {
  const { sizes, colours } = scene.theme;
  const middle = scene.minimapTop + sizes.minimap / 2;
  pen.beginPath();
  pen.roundRect(snap(scene, x) - 2.5, middle - 7.5, 6, 15, 2);
  pen.fillStyle = colours.surface;
  pen.fill();
  pen.stroke();
}

function drawCount(pen: Pen, scene: Scene): void {
  const { theme, paint, minimapTop } = scene;
  const { sizes, colours } = theme;
  const middle = minimapTop + sizes.minimap / 2 + 1;
  const { now, most } = aliveSoFar(scene);
  pen.font = paint.font.text;
  pen.textAlign = "left";
  pen.textBaseline = "middle";
  pen.fillStyle = colours["text-2"];
  if (sizes.compact) {
    pen.fillText(`${now} alive`, 10, middle);
    return;
  }
  pen.fillText("alive at once", 16, middle - sizes.fontSize * 0.62);
  const text = `${now} now`;
  pen.fillStyle = colours.text;
  pen.fillText(text, 16, middle + sizes.fontSize * 0.62);
  pen.fillStyle = colours["text-3"];
  pen.fillText(`, at most ${most}`, 16 + paint.width(text, paint.font.text), middle + sizes.fontSize * 0.62);
}

/** Tasks alive at the playhead, and the most of what may be known of. */
function aliveSoFar({ index, playhead, showAhead }: Scene): { now: number; most: number } {
  const { alive, trace } = index;
  const known = firstIndex(0, alive.length, (i) => (trace.alive[i] as { seq: number }).seq >= playhead.seq);
  const counted = showAhead ? alive.length : known;
  return { now: known === 0 ? 0 : alive.at(known - 1), most: counted === 0 ? 0 : alive.range(0, counted).most };
}

function positionNow({ axis, index, playhead }: Scene): number {
  return axis === "time" ? playhead.at : index.steps.edgeAt(playhead.at, playhead.seq);
}
