import { firstIndex } from "./column.ts";
import type { LaneIndex } from "./lane-index.ts";
import type { Scale } from "./scale.ts";
import type { Axis } from "./view.ts";

/** Columns of device pixels: `left` in CSS pixels, `pixels` of them to a CSS pixel. */
export interface ColumnGrid {
  left: number;
  pixels: number;
  scale: Scale;
  axis: Axis;
  /** Where the columns begin on the axis, and where the last one ends. */
  edges: Float64Array;
}

/** Where a position on the axis falls among columns. */
export function columnOf({ scale, left, pixels }: ColumnGrid, position: number): number {
  return (scale.x(position) - left) * pixels;
}

/** Positions are as exact as this share of them. */
const EXACT = 1e-12;

/**
 * Joins into each column of `out`, from `first` to before `last`, the kinds of the spans `[lo, hi)` that are seen in it: spans
 * of some length in every column that they overlap, those of zero length in the one that they stand in. The last span ends at
 * `end`, a position on the axis. Looks at a few spans a column, however many there are.
 */
export function kindColumns(
  out: Uint8Array,
  grid: ColumnGrid,
  lane: LaneIndex,
  lo: number,
  hi: number,
  end: number,
  first = 0,
  last = out.length,
): void {
  const { scale, axis, edges } = grid;
  const position = (index: number) => (index >= hi ? end : Math.min(end, lane.position(index, axis)));
  const edge = (index: number) => columnOf(grid, position(index));
  const nextFrom = (from: number, right: number) => {
    const edgeAt = edges[right] as number;
    const found = end < edgeAt ? hi : lane.firstFrom(from, hi, edgeAt, axis);
    // A column's edge is told as a position only as exactly as numbers go, and a gutter without width has one place for two
    // edges: who stands that near is asked for its place.
    const near = axis === "steps" ? 1.5 : EXACT * Math.max(Math.abs(edgeAt), scale.to);
    if (found > from && position(found - 1) > edgeAt - near && edge(found - 1) >= right) {
      return firstIndex(from, found, (i) => edge(i) >= right);
    }
    const early = found < hi && position(found) < edgeAt + near && edge(found) < right;
    return early ? firstIndex(found + 1, hi, (i) => edge(i) >= right) : found;
  };
  out.fill(0, first, last);
  let index = firstIndex(lo, hi, (i) => edge(i + 1) > first);
  // Of those that end at the first column's very left, spans of zero length still stand in it.
  while (index > lo && edge(index - 1) >= first) index--;
  let place = edge(index);
  while (index < hi) {
    const column = Math.max(first, Math.floor(place));
    if (column >= last) return;
    const next = nextFrom(index + 1, column + 1);
    out[column] = (out[column] as number) | lane.kinds(index, next);
    place = edge(next);
    const until = Math.min(last, Math.ceil(place));
    if (until > column + 1) {
      const kinds = lane.kinds(next - 1, next);
      for (let c = column + 1; c < until; c++) out[c] = (out[c] as number) | kinds;
    }
    index = next;
  }
}
