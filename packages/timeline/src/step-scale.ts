import { firstIndex } from "./column.ts";
import type { Range, Scale } from "./scale.ts";
import type { StepAxis } from "./step-axis.ts";

/** A gutter is never wider than this share of a cell, so that jumps don't drown the steps when there are many. */
const WIDEST_SHARE = 0.75;

/** Edges of the steps axis to pixels: cells all equally wide, gutters too, each straight inside. */
export class StepScale implements Scale {
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
  /** Pixels. */
  readonly cell: number;
  readonly gutter: number;
  readonly #axis: StepAxis;
  readonly #widest: number;
  readonly #origin: number;
  /** Steps that were there: beyond them others may come, and gutters between them. */
  readonly #steps: number;

  /** `widest` is the gutter's width in pixels where there is room. */
  constructor(axis: StepAxis, range: Range, left: number, right: number, widest: number) {
    this.#axis = axis;
    this.#steps = axis.length;
    this.from = range.from;
    this.to = range.to;
    this.left = left;
    this.right = right;
    this.#widest = widest;
    const cells = cellsBefore(range.to) - cellsBefore(range.from);
    const gutters = this.#guttersBefore(range.to) - this.#guttersBefore(range.from);
    const roomy = (right - left - gutters * widest) / cells;
    this.cell = widest <= roomy * WIDEST_SHARE ? roomy : (right - left) / (cells + gutters * WIDEST_SHARE);
    this.gutter = Math.min(widest, this.cell * WIDEST_SHARE);
    this.#origin = left - this.#distance(range.from, this.cell, this.gutter);
  }

  equals(other: Scale): boolean {
    return (
      other instanceof StepScale &&
      other.#axis === this.#axis &&
      other.#steps === this.#steps &&
      other.#origin === this.#origin &&
      other.cell === this.cell &&
      other.gutter === this.gutter
    );
  }

  x(edge: number): number {
    return this.#origin + this.#distance(edge, this.cell, this.gutter);
  }

  invert(x: number): number {
    return this.#edgeAt(x - this.#origin, this.cell, this.gutter);
  }

  zoomed(factor: number, x: number): Range {
    const still = this.invert(x);
    const cell = this.cell * factor;
    const gutter = Math.min(this.#widest, cell * WIDEST_SHARE);
    const middle = this.#distance(still, cell, gutter);
    return {
      from: this.#edgeAt(middle - (x - this.left), cell, gutter),
      to: this.#edgeAt(middle + (this.right - x), cell, gutter),
    };
  }

  panned(dx: number): Range {
    return { from: this.invert(this.left + dx), to: this.invert(this.right + dx) };
  }

  /** Pixels from edge 0. */
  #distance(edge: number, cell: number, gutter: number): number {
    return cellsBefore(edge) * cell + this.#guttersBefore(edge) * gutter;
  }

  #edgeAt(distance: number, cell: number, gutter: number): number {
    const last = this.#axis.length;
    if (distance <= 0) return edgeOfCells(distance / cell);
    const boundary = firstIndex(1, last, (k) => this.#distance(2 * k + 1, cell, gutter) > distance);
    const cellLeft = this.#distance(2 * boundary - 1, cell, gutter);
    const inCell = (distance - cellLeft) / cell;
    if (boundary >= last) return inCell <= 1 ? 2 * boundary - 1 + inCell : edgeOfCells(boundary - 1 + inCell);
    if (inCell <= 1) return 2 * boundary - 1 + inCell;
    return 2 * boundary + (distance - cellLeft - cell) / gutter;
  }

  #guttersBefore(edge: number): number {
    const boundary = Math.floor(edge / 2);
    if (boundary < 0) return 0;
    const share = Math.min(1, edge - 2 * boundary);
    const before = this.#axis.guttersBefore(boundary, false);
    return before + share * (this.#axis.guttersBefore(boundary, true) - before);
  }
}

/** Cells left of an edge, with the fraction of the one that it stands in. */
function cellsBefore(edge: number): number {
  const boundary = Math.floor(edge / 2);
  return boundary + Math.max(0, edge - 2 * boundary - 1);
}

/** The edge that has so many cells to its left, outside the steps that there are. */
function edgeOfCells(cells: number): number {
  return cells + Math.floor(cells) + 1;
}
