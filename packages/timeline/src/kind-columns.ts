import { firstIndex } from "./column.ts";
import type { LaneIndex } from "./lane-index.ts";
import type { Scale } from "./scale.ts";
import type { Axis } from "./view.ts";

/** Columns of device pixels: `left` in CSS pixels, `pixels` of them to a CSS pixel. */
export interface ColumnGrid {
  left: number;
  pixels: number;
}

/**
 * Joins into each column of `out` the kinds of the spans `[lo, hi)` that are seen in it: spans of some length in every column
 * that they overlap, those of zero length in the one that they stand in. The last one ends at `end`, a position on the axis.
 * Looks at a few spans a column, however many there are.
 */
export function kindColumns(
  out: Uint8Array,
  grid: ColumnGrid,
  lane: LaneIndex,
  scale: Scale,
  axis: Axis,
  lo: number,
  hi: number,
  end: number,
): void {
  const column = (position: number) => (scale.x(position) - grid.left) * grid.pixels;
  const edge = (index: number) => column(index >= hi ? end : Math.min(end, lane.position(index, axis)));
  out.fill(0);
  let index = firstIndex(lo, hi, (i) => edge(i + 1) > 0);
  // Of those that end at the first column's very left, spans of zero length still stand in it.
  while (index > lo && edge(index - 1) >= 0) index--;
  while (index < hi) {
    const first = Math.max(0, Math.floor(edge(index)));
    if (first >= out.length) return;
    const next = gallop(index + 1, hi, (i) => edge(i) >= first + 1);
    out[first] = (out[first] as number) | lane.kinds(index, next);
    const last = Math.min(out.length, Math.ceil(edge(next)));
    if (last > first + 1) {
      const kinds = lane.kinds(next - 1, next);
      for (let c = first + 1; c < last; c++) out[c] = (out[c] as number) | kinds;
    }
    index = next;
  }
}

/** As `firstIndex`, but quick when the answer is near `lo`. */
function gallop(lo: number, hi: number, reached: (index: number) => boolean): number {
  let low = lo;
  for (let stride = 1; low < hi; stride *= 2) {
    const high = Math.min(hi, low + stride);
    if (high === hi || reached(high)) return firstIndex(low, high, reached);
    low = high + 1;
  }
  return hi;
}
