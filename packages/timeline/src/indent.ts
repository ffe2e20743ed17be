import type { TimelineSizes } from "./theme.ts";

/** Deeper lanes than this are not indented further: their names need the room. */
export const DEEPEST = 4;
/** From the second level on, the indent. CSS pixels. */
const DEEPER = 10;

/** Where a lane's swatch begins, by its depth in the tree. CSS pixels. */
export function indentOf(sizes: TimelineSizes, depth: number): number {
  const margin = sizes.compact ? 10 : 16;
  return margin + (depth > 0 ? sizes.indent : 0) + Math.max(0, Math.min(depth, DEEPEST) - 1) * DEEPER;
}
