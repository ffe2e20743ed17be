import { type ColumnGrid, columnOf, kindColumns } from "./kind-columns.ts";
import type { LaneIndex } from "./lane-index.ts";

/**
 * The kinds in each column of a lane, wherever the playhead stands. They are kept for as long as the columns are the same, so
 * that a lane that grows costs a frame what came since the last one, and not what there is.
 */
export class LaneColumns {
  #kinds = new Uint8Array(0);
  #lane: LaneIndex | null = null;
  #grid: ColumnGrid | null = null;
  #version = -1;
  /** From here on columns may still change: the last span goes on. */
  #open = 0;

  /** `[lo, hi)` are the spans in sight, `version` the trace's. Valid until it is called again. */
  of(grid: ColumnGrid, lane: LaneIndex, [lo, hi]: readonly [number, number], version: number): Uint8Array {
    const columns = grid.edges.length - 1;
    if (lane !== this.#lane || grid !== this.#grid) {
      if (this.#kinds.length !== columns) this.#kinds = new Uint8Array(columns);
      this.#open = 0;
    } else if (version === this.#version) return this.#kinds;
    kindColumns(this.#kinds, grid, lane, lo, hi, lane.position(hi, grid.axis), this.#open);
    const last = hi > lo ? Math.floor(columnOf(grid, lane.position(hi - 1, grid.axis))) : 0;
    this.#open = Math.min(Math.max(0, last), columns);
    this.#lane = lane;
    this.#grid = grid;
    this.#version = version;
    return this.#kinds;
  }
}
