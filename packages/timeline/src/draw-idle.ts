import { timeText } from "@interleave/trace";
import { doneWidth } from "./draw-done.ts";
import { lanePosition } from "./lane-position.ts";
import { HATCH } from "./paint.ts";
import type { Pen } from "./pen.ts";
import { hair, type Row, type Scene, snap } from "./scene.ts";

/** Space on both sides of the words. CSS pixels. */
const GAP = 8;

/** Where the result of a lane lay ready until somebody read it, as far as that is known. CSS pixels. */
export interface IdleBox {
  left: number;
  right: number;
  /** Seconds that it lay there. */
  seconds: number;
}

/** `end` is where the lane's own boxes end. */
export function idleBox(scene: Scene, row: Row, end: number): IdleBox | null {
  const idle = scene.notes.idle.get(row.lane.task);
  if (!idle || (idle.seq >= scene.playhead.seq && !scene.showAhead)) return null;
  const { trace } = scene.index;
  const right = lanePosition(scene, idle.toSeq) - 1;
  const seconds = trace.atOf(idle.toSeq) - trace.atOf(idle.fromSeq);
  return right - end < 2 ? null : { left: end + 1, right, seconds };
}

/**
 * A result that lay ready, on its lane from when it was ready until it was read: hatched the other way than what waits, for
 * nobody worked and nobody waited for it. Mark, value and words stand on the plain ground.
 */
export function drawIdle(pen: Pen, scene: Scene, row: Row, end: number): void {
  const box = idleBox(scene, row, end);
  if (!box) return;
  const { sizes, colours } = scene.theme;
  const top = snap(scene, row.middle - sizes.bar / 2);
  const left = snap(scene, box.left);
  const filled = Math.min(box.right, scene.playheadX);
  const from = Math.max(left + doneWidth(scene, row, end), sizes.label);
  const { words, width } = wordsThatFit(scene, box, from);
  const to = Math.min(box.right, scene.width) - width;
  if (filled - left >= 1) {
    pen.fillStyle = colours["warn-soft"];
    pen.fillRect(left, top, snap(scene, filled) - left, sizes.bar);
    hatch(pen, scene, from, Math.min(filled, to), top);
  }
  outline(pen, scene, left, snap(scene, box.right), top, filled < box.right);
  if (words === "") return;
  pen.font = scene.paint.font.text;
  pen.textAlign = "left";
  pen.textBaseline = "middle";
  pen.fillStyle = filled < box.right ? colours["text-3"] : colours.text;
  pen.fillText(words, to + GAP, row.middle + 1);
}

/** The words at the stretch's end, and what they take with the space around them; none where there is no room. */
function wordsThatFit(scene: Scene, { right, seconds }: IdleBox, from: number): { words: string; width: number } {
  const room = Math.min(right, scene.width) - from;
  const length = `${Number(timeText(seconds))} s`;
  const { font, width } = scene.paint;
  const taken = (words: string) => width(words, font.text) + 2 * GAP;
  const words = [`lay ready ${length}`, length].find((each) => taken(each) <= room) ?? "";
  return { words, width: words === "" ? 0 : taken(words) };
}

/** Lines from the upper left to the lower right, that move along with the axis. Only those in sight. */
function hatch(pen: Pen, scene: Scene, from: number, to: number, top: number): void {
  const { bar } = scene.theme.sizes;
  if (to - from < HATCH) return;
  pen.save();
  pen.beginPath();
  pen.rect(from, top, to - from, bar);
  pen.clip();
  pen.beginPath();
  const anchor = scene.scale.x(0);
  for (let x = anchor + Math.floor((from - bar - anchor) / HATCH) * HATCH; x < to; x += HATCH) {
    pen.moveTo(x, top);
    pen.lineTo(x + bar, top + bar);
  }
  pen.strokeStyle = scene.paint.idleLine();
  pen.lineWidth = 1.5;
  pen.setLineDash([]);
  pen.stroke();
  pen.restore();
}

function outline(pen: Pen, scene: Scene, left: number, right: number, top: number, ahead: boolean): void {
  const thin = hair(scene);
  pen.beginPath();
  pen.roundRect(left + thin / 2, top + thin / 2, Math.max(0, right - left - thin), scene.theme.sizes.bar - thin, 2);
  pen.strokeStyle = scene.theme.colours.warn;
  pen.lineWidth = thin;
  pen.setLineDash(ahead ? [3, 3] : [6, 3]);
  pen.stroke();
  pen.setLineDash([]);
}
