import { firstIndex } from "./column.ts";
import type { Pen } from "./pen.ts";
import type { Scene } from "./scene.ts";

/** Diamonds nearer to each other than this are one. CSS pixels. */
const NEAREST = 8;

/** Trips that can be seen, thinned out so that however many there are, the ruler's width bounds them. */
export function tripsInSight(scene: Scene): { seq: number; at: number; x: number }[] {
  const { trips } = scene.index.trace;
  const found: { seq: number; at: number; x: number }[] = [];
  const right = scene.width;
  let x = scene.theme.sizes.label - NEAREST;
  let index = firstIndex(0, trips.length, (i) => tripX(scene, i) >= x);
  while (index < trips.length && x < right) {
    const trip = trips[index] as { seq: number; at: number };
    x = tripX(scene, index);
    if (x > right || (trip.seq >= scene.playhead.seq && !scene.showAhead)) break;
    found.push({ seq: trip.seq, at: trip.at, x });
    const beyond = x + NEAREST;
    index = firstIndex(index + 1, trips.length, (i) => tripX(scene, i) >= beyond);
  }
  return found;
}

function tripX({ index, scale, axis }: Scene, trip: number): number {
  const { seq, at } = index.trace.trips[trip] as { seq: number; at: number };
  return scale.x(axis === "time" ? at : index.steps.edgeOf(seq));
}

/** Diamonds on the ruler where a wait's condition was met: ink when past, hollow when ahead. */
export function drawTrips(pen: Pen, scene: Scene): void {
  const { colours, sizes } = scene.theme;
  const radius = sizes.compact ? 4 : 5;
  for (const trip of tripsInSight(scene)) {
    const past = trip.seq < scene.playhead.seq;
    drawDiamond(pen, trip.x, scene.lanesTop, radius);
    pen.fillStyle = past ? colours.text : colours.surface;
    pen.fill();
    pen.strokeStyle = past ? colours.text : colours["line-strong"];
    pen.lineWidth = 1.5;
    pen.stroke();
  }
}

export function drawDiamond(pen: Pen, x: number, y: number, radius: number): void {
  pen.beginPath();
  pen.moveTo(x, y - radius);
  pen.lineTo(x + radius, y);
  pen.lineTo(x, y + radius);
  pen.lineTo(x - radius, y);
  pen.closePath();
}
