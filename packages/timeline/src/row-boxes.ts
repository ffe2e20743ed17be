import { isDense } from "./dense-lane.ts";
import type { Row, Scene } from "./scene.ts";
import { type SpanBox, spanBoxes } from "./span-boxes.ts";

/** The boxes of a lane that may be seen, and the first span that has not begun. */
export interface RowBoxes {
  boxes: SpanBox[];
  /** The first span that the playhead has not reached. */
  ahead: number;
}

/** How far beyond the end a span goes on that never ends. CSS pixels. */
export const NEVER_ENDS = 24;

/** The spans of a lane that may be seen, as `[lo, hi)`. */
export function visibleSpans(scene: Scene, row: Row): [number, number] {
  const { sizes } = scene.theme;
  // Ticks stand right of their instant, so what is left of the lanes may still reach in.
  const from = scene.scale.invert(sizes.label - 8 * sizes.tick);
  // The last column of device pixels may begin within the width and end beyond it.
  return row.index.between(from, scene.scale.invert(scene.width + 1), scene.axis);
}

export function rowBoxes(scene: Scene, row: Row, [lo, hi]: readonly [number, number]): RowBoxes {
  const ahead = row.index.firstAhead(scene.playhead.seq);
  const { lane } = row;
  const until = scene.showAhead ? hi : Math.min(hi, ahead);
  const stateOf = (index: number) => lane.spans.state(index);
  const boxes = spanBoxes(row.index, stateOf, scene.scale, scene.axis, scene.theme.sizes, lo, until);
  const last = boxes.at(-1);
  if (last && last.index === lane.spans.length - 1 && lane.doneSeq < 0 && scene.index.trace.complete) {
    last.width += NEVER_ENDS;
  }
  return { boxes, ahead };
}

/** The boxes of a lane; null where there are too many in sight to have any. */
export function boxesInSight(scene: Scene, row: Row): RowBoxes | null {
  const spans = visibleSpans(scene, row);
  return isDense(scene, spans[1] - spans[0]) ? null : rowBoxes(scene, row, spans);
}

/** Where a lane's own drawing ends: its done mark stands right of it. */
export function endOfBoxes(scene: Scene, row: Row, { boxes }: RowBoxes): number {
  const last = boxes.at(-1);
  const end = scene.scale.x(row.index.position(row.index.length, scene.axis));
  return last && last.index === row.lane.spans.length - 1 ? last.x + last.width : end;
}
