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

/** The rows of one trace, worked out again only when they are others: lanes were added, or the playhead passed a creation. */
export class LaneRows {
  #rows: LaneRow[] = [];
  #lanes: readonly DrawableLane[] = [];
  #length = 0;
  /** The rows are the same for playheads above the one and up to the other. */
  #above = 0;
  #upTo = -1;

  of(lanes: readonly DrawableLane[], seq: number): readonly LaneRow[] {
    const same = lanes === this.#lanes && lanes.length === this.#length;
    if (same && seq > this.#above && seq <= this.#upTo) return this.#rows;
    this.#rows = laneRows(lanes, seq);
    this.#lanes = lanes;
    this.#length = lanes.length;
    this.#above = Number.NEGATIVE_INFINITY;
    this.#upTo = Number.POSITIVE_INFINITY;
    for (const { createdSeq } of lanes) {
      if (createdSeq < seq) this.#above = Math.max(this.#above, createdSeq);
      else this.#upTo = Math.min(this.#upTo, createdSeq);
    }
    return this.#rows;
  }
}
