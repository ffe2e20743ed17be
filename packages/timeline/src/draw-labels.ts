import { cutMiddle } from "./bar-text.ts";
import { drawDisclosure, drawPin } from "./draw-gutter.ts";
import { DEEPEST, indentOf } from "./indent.ts";
import { laneState } from "./lane-state.ts";
import type { Pen } from "./pen.ts";
import { hair, type Row, type Scene, snap } from "./scene.ts";

/** Between name and state word, at least. CSS pixels. */
const GAP = 6;

/** The label column: tree lines, swatch, name and state word of each lane. */
export function drawLabels(pen: Pen, scene: Scene, rows: readonly Row[]): void {
  for (const row of rows) drawLabel(pen, scene, row);
}

function drawLabel(pen: Pen, scene: Scene, row: Row): void {
  const { theme, paint } = scene;
  const { sizes, colours } = theme;
  const { lane, guides } = row;
  const state = laneState(lane, scene.playhead.seq);
  const ahead = state === "not yet";
  const left = indentOf(sizes, guides.length);
  if (scene.selection?.task === lane.task && scene.selection.seq < 0) {
    pen.fillStyle = colours.hover;
    pen.fillRect(0, row.top + hair(scene), sizes.label, sizes.lane - hair(scene));
    pen.fillStyle = colours.accent;
    pen.fillRect(0, row.top + hair(scene), 3, sizes.lane - hair(scene));
  }
  drawTree(pen, scene, row, left);
  drawSwatch(pen, scene, row, left, ahead);
  if (row.hidden !== null) drawDisclosure(pen, scene, row.middle, row.hidden === 0);
  if (row.held) drawPin(pen, scene, row.middle);
  const nameLeft = left + sizes.swatch + 6;
  const word = sizes.compact ? 0 : paint.width(state, paint.font.text);
  const away = row.hidden ? ` +${row.hidden.toLocaleString("en")}` : "";
  const awayWidth = away === "" ? 0 : paint.width(away, paint.font.text);
  const name = paint.width(lane.name, paint.font.name) + awayWidth;
  // Where there is no room for both, the name stays: pattern and mark say the state too.
  const wordFits = word > 0 && nameLeft + name + GAP + word + 8 <= sizes.label;
  const wordRight = sizes.label - (row.held || nameLeft + name + GAP + word + 14 <= sizes.label ? 14 : 8);
  pen.textBaseline = "middle";
  pen.textAlign = "left";
  pen.font = paint.font.name;
  pen.fillStyle = ahead ? colours["text-3"] : colours.text;
  const shown = cutMiddle(lane.name, sizes.label - nameLeft - GAP - awayWidth, (text) =>
    paint.width(text, paint.font.name),
  );
  pen.fillText(shown, nameLeft, row.middle + 1);
  if (away !== "") {
    pen.font = paint.font.text;
    pen.fillStyle = colours["text-2"];
    pen.fillText(away, nameLeft + paint.width(shown, paint.font.name), row.middle + 1);
  }
  if (!wordFits) return;
  if (state === "ready") drawPill(pen, scene, row, wordRight, word);
  pen.textAlign = "right";
  pen.font = paint.font.text;
  pen.fillStyle = ahead ? colours["text-3"] : colours["text-2"];
  pen.fillText(state, wordRight, row.middle + 1);
}

function drawTree(pen: Pen, scene: Scene, row: Row, left: number): void {
  const { sizes, colours } = scene.theme;
  const { guides } = row;
  const thin = hair(scene);
  pen.fillStyle = colours["line-strong"];
  for (let level = 0; level < Math.min(guides.length, DEEPEST); level++) {
    const own = level === Math.min(guides.length, DEEPEST) - 1;
    const x = snap(scene, indentOf(sizes, level) + (sizes.compact || level > 0 ? 4 : 7));
    const bottom = guides[own ? guides.length - 1 : level] ? row.top + sizes.lane : own ? row.middle : row.top;
    if (bottom > row.top) pen.fillRect(x, row.top, thin, bottom - row.top);
    if (own) pen.fillRect(x, snap(scene, row.middle), left - 4 - x, thin);
  }
}

function drawSwatch(pen: Pen, scene: Scene, row: Row, left: number, ahead: boolean): void {
  const { swatch } = scene.theme.sizes;
  const top = snap(scene, row.middle - swatch / 2);
  pen.beginPath();
  if (ahead) {
    pen.roundRect(left + 0.75, top + 0.75, swatch - 1.5, swatch - 1.5, 1.5);
    pen.strokeStyle = scene.paint.hue(row.lane.slot);
    pen.lineWidth = 1.5;
    pen.setLineDash([]);
    pen.stroke();
  } else {
    pen.roundRect(left, top, swatch, swatch, 2);
    pen.fillStyle = scene.paint.hue(row.lane.slot);
    pen.fill();
  }
}

function drawPill(pen: Pen, scene: Scene, row: Row, right: number, word: number): void {
  const { sizes, colours } = scene.theme;
  const height = sizes.fontSize * 1.7;
  pen.beginPath();
  pen.roundRect(right - word - 7, row.middle - height / 2, word + 14, height, 3);
  pen.fillStyle = colours.surface;
  pen.fill();
  pen.strokeStyle = colours.text;
  pen.lineWidth = 1.5;
  pen.setLineDash([3, 2]);
  pen.stroke();
  pen.setLineDash([]);
}
