import type { DrawableLane } from "./drawable-trace.ts";

/** A lane of the whole list, with its tree lines. */
export interface LaneRow {
  lane: DrawableLane;
  guides: readonly boolean[];
}

/**
 * The lanes to show: all, or only those that exist when `seq` events are applied. They come in tree order; `guides` say for
 * each level below the root whether its line goes on to a later sibling.
 */
export function laneRows(lanes: readonly DrawableLane[], seq: number): LaneRow[] {
  const rows: LaneRow[] = [];
  const goesOn: boolean[] = [];
  for (let index = lanes.length - 1; index >= 0; index--) {
    const lane = lanes[index] as DrawableLane;
    if (lane.createdSeq >= seq) continue;
    const guides = Array.from({ length: lane.depth }, (_, level) => goesOn[level + 1] ?? false);
    rows.push({ lane, guides });
    goesOn.length = Math.min(goesOn.length, lane.depth + 1);
    goesOn[lane.depth] = true;
  }
  return rows.reverse();
}
