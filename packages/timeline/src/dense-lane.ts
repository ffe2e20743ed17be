import { ColumnGrids } from "./column-grids.ts";
import { AHEAD_CODES, PASSED_CODES } from "./dense-table.ts";
import { playheadPosition } from "./draw-playhead.ts";
import { type ColumnGrid, columnOf, kindColumns } from "./kind-columns.ts";
import { LaneColumns } from "./lane-columns.ts";
import type { Pen } from "./pen.ts";
import { Recent } from "./recent.ts";
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
  readonly #grids = new ColumnGrids();
  readonly #lanes = new Recent<LaneColumns>();
  #codes = new Uint8Array(0);
  /** Kinds of the columns around the playhead. */
  #parted = new Uint8Array(0);

  /** Valid until it is called again. */
  of(scene: Scene, row: Row, spans: readonly [number, number], width: number): Uint8Array {
    if (this.#codes.length !== width) {
      this.#codes = new Uint8Array(width);
      this.#parted = new Uint8Array(width);
    }
    const grid = this.#grids.of(scene, width);
    const kinds = this.#lanes
      .of(row.lane.task, () => new LaneColumns())
      .of(grid, row.index, spans, scene.index.trace.version);
    this.#addPassed(scene, row, spans, grid, kinds);
    if (scene.showAhead) this.#addAhead(scene, row, spans, grid, kinds);
    return this.#codes;
  }

  /** What has begun, up to the playhead. Only in the column that it stands in is anything else to be seen than in the whole lane. */
  #addPassed(
    { playhead, axis, index }: Scene,
    row: Row,
    [lo, hi]: readonly [number, number],
    grid: ColumnGrid,
    kinds: Uint8Array,
  ): void {
    const codes = this.#codes;
    const until = Math.min(hi, row.index.firstAhead(playhead.seq));
    // Within a step the playhead stands before the edge at which what the step did is seen.
    const stop = Math.min(playheadPosition({ axis, index, playhead }), row.index.position(until, axis));
    const whole = until > lo ? within(Math.floor(columnOf(grid, stop)), codes.length) : 0;
    for (let column = 0; column < whole; column++) codes[column] = PASSED_CODES[kinds[column] as number] as number;
    codes.fill(0, whole);
    if (whole === codes.length) return;
    kindColumns(this.#parted, grid, row.index, lo, until, stop, whole, whole + 1);
    codes[whole] = PASSED_CODES[this.#parted[whole] as number] as number;
  }

  /** What has not begun, and the rest of the span that the playhead stands in. */
  #addAhead(scene: Scene, row: Row, [lo, hi]: readonly [number, number], grid: ColumnGrid, kinds: Uint8Array): void {
    const codes = this.#codes;
    const begun = row.index.firstAhead(scene.playhead.seq);
    const first = within(Math.floor(columnOf(grid, playheadPosition(scene))), codes.length);
    if (begun > hi || first === codes.length) return;
    // Within a step, what it did stands a little ahead of the playhead: between the two is neither.
    const open = Math.max(lo, begun - 1);
    const sure = within(Math.floor(columnOf(grid, row.index.position(open, scene.axis))) + 1, codes.length);
    const from = Math.max(first + 1, sure);
    kindColumns(this.#parted, grid, row.index, open, hi, row.index.position(hi, scene.axis), first, from);
    for (let column = first; column < codes.length; column++) {
      const ahead = column < from ? this.#parted[column] : kinds[column];
      if (codes[column] === 0) codes[column] = AHEAD_CODES[ahead as number] as number;
    }
  }
}

function within(column: number, columns: number): number {
  return Math.min(Math.max(0, column), columns);
}
