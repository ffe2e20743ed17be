import { flagText, flagWidth, flagX } from "./draw-ruler.ts";
import { drawDiamond, tripsInSight } from "./draw-trips.ts";
import type { Pen } from "./pen.ts";
import { type Scene, snap } from "./scene.ts";

/** The playhead: its line through lanes and minimap, its flag, and a larger diamond where it stands on a trip. */
export function drawPlayhead(pen: Pen, scene: Scene): void {
  const { theme, paint, lanesTop, lanesBottom, playheadX, minimapTop } = scene;
  const { colours, sizes } = theme;
  const line = sizes.arrow >= 3 ? 2 : 1.5;
  const flagHeight = sizes.fontSize * 1.5;
  const inSight = playheadX >= sizes.label - 1 && playheadX <= scene.width;
  pen.fillStyle = colours.text;
  if (inSight) pen.fillRect(snap(scene, playheadX - line / 2), 4, line, lanesBottom - 4);
  const mini = scene.wholeScale.x(playheadPosition(scene));
  if (inSight && Math.abs(mini - playheadX) < 1)
    pen.fillRect(snap(scene, mini - line / 2), lanesBottom, line, minimapTop - lanesBottom);
  pen.fillRect(snap(scene, mini - line / 2), minimapTop, line, sizes.minimap);
  if (!inSight) return;
  const width = flagWidth(scene);
  pen.beginPath();
  pen.roundRect(flagX(scene) - width / 2, 4, width, flagHeight, 3);
  pen.fill();
  pen.font = paint.font.flag;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.fillStyle = colours.surface;
  pen.fillText(flagText(scene), flagX(scene), 4 + flagHeight / 2 + 1);
  if (!tripsInSight(scene).some((trip) => trip.seq < scene.playhead.seq && Math.abs(trip.x - playheadX) < 0.5)) return;
  drawDiamond(pen, playheadX, lanesTop, sizes.compact ? 7 : 8);
  pen.fillStyle = colours.text;
  pen.fill();
  pen.strokeStyle = colours.surface;
  pen.lineWidth = 2;
  pen.setLineDash([]);
  pen.stroke();
}

/** Where the playhead is on the axis. */
export function playheadPosition({ axis, index, playhead }: Pick<Scene, "axis" | "index" | "playhead">): number {
  return axis === "time" ? playhead.at : index.steps.edgeAt(playhead.at, playhead.seq);
}
