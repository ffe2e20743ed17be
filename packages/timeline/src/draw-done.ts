import { cutText } from "./bar-text.ts";
import type { Pen } from "./pen.ts";
import type { Row, Scene } from "./scene.ts";

/**
 * How a task ended, right of its last tick: a check and the value, a cross and the error's name, or a slash. `end` is where
 * its boxes end.
 */
export function drawDone(pen: Pen, scene: Scene, row: Row, end: number): void {
  const { lane } = row;
  if (!lane.outcome) return;
  const ahead = lane.doneSeq >= scene.playhead.seq;
  if (ahead && !scene.showAhead) return;
  const { sizes, colours } = scene.theme;
  const unit = sizes.fontSize / 12;
  const x = end + 5;
  const y = row.middle;
  if (x + 8 * unit > scene.width - 1) return;
  const ink = ahead ? colours["text-3"] : colours.text;
  pen.setLineDash([]);
  pen.beginPath();
  if (lane.outcome === "returned") {
    pen.moveTo(x, y);
    pen.lineTo(x + 3 * unit, y + 3 * unit);
    pen.lineTo(x + 8 * unit, y - 3 * unit);
    pen.strokeStyle = ink;
    pen.lineWidth = 1.75 * unit;
  } else if (lane.outcome === "raised") {
    pen.moveTo(x, y - 4 * unit);
    pen.lineTo(x + 8 * unit, y + 4 * unit);
    pen.moveTo(x + 8 * unit, y - 4 * unit);
    pen.lineTo(x, y + 4 * unit);
    pen.strokeStyle = ahead ? colours["text-3"] : colours.error;
    pen.lineWidth = 2 * unit;
  } else {
    pen.moveTo(x, y + 5 * unit);
    pen.lineTo(x + 7 * unit, y - 5 * unit);
    pen.strokeStyle = ahead ? colours["text-3"] : colours["text-2"];
    pen.lineWidth = 2 * unit;
  }
  pen.stroke();
  drawValue(pen, scene, row, x + 13 * unit, ahead);
}

function drawValue(pen: Pen, scene: Scene, row: Row, x: number, ahead: boolean): void {
  const { colours } = scene.theme;
  const raised = row.lane.outcome === "raised";
  const text = valueThatFits(scene, row, x);
  if (text === "") return;
  pen.font = scene.paint.font.mono;
  pen.textAlign = "left";
  pen.textBaseline = "middle";
  pen.fillStyle = ahead ? colours["text-3"] : raised ? colours.error : colours.text;
  pen.fillText(text, x, row.middle + 1);
}

/** How much of a lane mark and value take, from where its boxes end. CSS pixels. */
export function doneWidth(scene: Scene, row: Row, end: number): number {
  const mark = 5 + 13 * (scene.theme.sizes.fontSize / 12);
  return mark + scene.paint.width(valueThatFits(scene, row, end + mark), scene.paint.font.mono);
}

/** What is shown of a value, or of an error, at `x`: nothing where it would tell nothing. */
function valueThatFits(scene: Scene, { lane }: Row, x: number): string {
  const value = lane.outcome === "raised" ? errorName(lane.text) : lane.outcome === "returned" ? lane.text : "";
  const { font, width } = scene.paint;
  const text = cutText(value, scene.width - x - 4, (part) => width(part, font.mono));
  return text.length < Math.min(LEAST_VALUE, value.length) || value === "undefined" || value === "null" ? "" : text;
}

/** Less than this of a value tells nothing. Characters. */
const LEAST_VALUE = 8;

/** `ValueError` of `ValueError: no such thing`. */
function errorName(text: string): string {
  return /^[\p{L}_$][\p{L}\p{N}_$.]*/u.exec(text)?.[0] ?? text;
}
