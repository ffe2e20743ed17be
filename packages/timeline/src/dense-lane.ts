import { ColumnEdges } from "./column-edges.ts";
import { AHEAD_CODES, PASSED_CODES } from "./dense-table.ts";
import { playheadPosition } from "./draw-playhead.ts";
import { kindColumns } from "./kind-columns.ts";
import type { Pen } from "./pen.ts";
import type { Row, Scene } from "./scene.ts";

/** Draws a lane that has too many spans in sight, `[lo, hi)`, for a box each. */
export interface DenseDrawer {
  /** Returns the code of each column that it drew; valid until it is called again. */
  draw(pen: Pen, scene: Scene, row: Row, spans: readonly [number, number]): Uint8Array;
}

/** A lane with more spans in sight than one for so many pixels is drawn by columns. */
const PIXELS_A_SPAN = 6;
/** Spans in full detail that a frame has time for. */
const MOST_BOXES = 1200;

/** Whether a lane with so many spans in sight is drawn by columns of pixels rather than box by box. */
export function isDense(scene: Scene, spans: number): boolean {
  const width = scene.width - scene.theme.sizes.label;
  return spans > Math.min(width / PIXELS_A_SPAN, Math.max(24, MOST_BOXES / Math.max(1, scene.rows.length)));
}

/** Where in its hatch the first column stands: hatches move along with what they fill. */
export function hatchPhase({ scale, theme, pixels }: Scene, period: number): number {
  const origin = Math.round((scale.x(0) - theme.sizes.label) * pixels);
  return ((-origin % period) + period) % period;
}

/** The code of each column of device pixels of a lane, right of the labels: what has passed, and outlines ahead if shown. */
export class DenseCodes {
  readonly #edges = new ColumnEdges();
  #ahead = new Uint8Array(0);
  #passed = new Uint8Array(0);

  /** Valid until it is called again. */
  of(scene: Scene, row: Row, [lo, hi]: readonly [number, number], width: number): Uint8Array {
    const { axis, scale, theme } = scene;
    if (this.#passed.length !== width) {
      this.#ahead = new Uint8Array(width);
      this.#passed = new Uint8Array(width);
    }
    const passed = this.#passed;
    const grid = { left: theme.sizes.label, pixels: scene.pixels };
    const begun = row.index.firstAhead(scene.playhead.seq);
    const now = playheadPosition(scene);
    const until = Math.min(hi, begun);
    // Within a step the playhead stands before the edge at which what the step did is seen.
    const edges = this.#edges.of(scale, grid, width);
    const stop = Math.min(now, row.index.position(until, axis));
    kindColumns(passed, grid, row.index, scale, axis, lo, until, stop, edges);
    for (let column = 0; column < width; column++) passed[column] = PASSED_CODES[passed[column] as number] as number;
    if (scene.showAhead && begun <= hi) this.#addAhead(scene, row, Math.max(lo, begun - 1), hi, now);
    return passed;
  }

  /** What has not begun, and the rest of the span that the playhead stands in. */
  #addAhead(scene: Scene, row: Row, lo: number, hi: number, now: number): void {
    const { axis, scale, theme, pixels } = scene;
    const [ahead, passed] = [this.#ahead, this.#passed];
    const grid = { left: theme.sizes.label, pixels };
    const edges = this.#edges.of(scale, grid, ahead.length);
    kindColumns(ahead, grid, row.index, scale, axis, lo, hi, row.index.position(hi, axis), edges);
    const first = Math.max(0, Math.floor((scale.x(now) - grid.left) * pixels));
    for (let column = first; column < ahead.length; column++) {
      if (passed[column] === 0) passed[column] = AHEAD_CODES[ahead[column] as number] as number;
    }
  }
}
