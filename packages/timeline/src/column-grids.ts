import type { ColumnGrid } from "./kind-columns.ts";
import type { Scene } from "./scene.ts";

/** The columns right of the labels, the same object for as long as they stand for the same stretches of the axis. */
export class ColumnGrids {
  #last: ColumnGrid | null = null;

  of({ scale, axis, theme, pixels }: Scene, columns: number): ColumnGrid {
    const { label: left } = theme.sizes;
    const last = this.#last;
    const same = last?.left === left && last.pixels === pixels && last.edges.length === columns + 1;
    if (same && scale.equals(last.scale)) return last;
    const edges = Float64Array.from({ length: columns + 1 }, (_, column) => scale.invert(left + column / pixels));
    this.#last = { left, pixels, scale, axis, edges };
    return this.#last;
  }
}
