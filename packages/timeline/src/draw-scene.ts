import type { DenseDrawer } from "./dense-lane.ts";
import { drawLanes } from "./draw-lanes.ts";
import { drawLit } from "./draw-lit.ts";
import { drawLoop } from "./draw-loop.ts";
import { drawMeasure } from "./draw-measure.ts";
import { drawMinimap } from "./draw-minimap.ts";
import { drawPlayhead } from "./draw-playhead.ts";
import { drawRuler } from "./draw-ruler.ts";
import { drawHover } from "./draw-selection.ts";
import { drawTrips } from "./draw-trips.ts";
import type { AliveColumns } from "./minimap-columns.ts";
import type { Pen } from "./pen.ts";
import { boxesInSight } from "./row-boxes.ts";
import type { Scene } from "./scene.ts";

/** All that changes with trace, view, theme, selection or playhead. */
export function drawBase(pen: Pen, scene: Scene, dense: DenseDrawer, alive: AliveColumns): void {
  drawRuler(pen, scene);
  drawLanes(pen, scene, dense);
  drawLoop(pen, scene);
  drawMeasure(pen, scene);
  drawTrips(pen, scene);
  drawMinimap(pen, scene, alive);
}

/** What lies over it and changes alone: what is lit, the ring under the pointer, and the playhead over all. */
export function drawOverlay(pen: Pen, scene: Scene): void {
  drawLit(pen, scene);
  drawHover(pen, scene, (row) => boxesInSight(scene, row));
  drawPlayhead(pen, scene);
}
