/** What part of an axis is seen, in the axis's positions: seconds, or edges of the steps axis. */
export interface Range {
  from: number;
  to: number;
}

/** Between positions on an axis and pixels; both ways, and rising both ways. */
export interface Scale {
  /** Pixels between which the range is seen. */
  readonly left: number;
  readonly right: number;
  readonly from: number;
  readonly to: number;
  /** Whether each position stands at the same pixel on the other one. */
  equals(other: Scale): boolean;
  x(position: number): number;
  invert(x: number): number;
  /** The range that shows `factor` times less, with what stands at pixel `x` staying there. */
  zoomed(factor: number, x: number): Range;
  /** The range after what is at `left + dx` has moved to `left`. */
  panned(dx: number): Range;
}
