import { playheadPosition } from "./draw-playhead.ts";
import type { Range } from "./scale.ts";
import type { Scene } from "./scene.ts";
import type { Playhead, Selection } from "./view.ts";

/** Free room on both sides of what is zoomed to, as a share of it. */
const MARGIN = 0.08;
/** How much less is shown around what has no length. */
const CLOSER = 8;

/** The range that shows what lies between two instants, with some room beside it. */
export function rangeBetween(scene: Scene, from: Playhead, to: Playhead): Range {
  const { axis, index, scale } = scene;
  const [left, right] = [from, to]
    .map((playhead) => playheadPosition({ axis, index, playhead }))
    .sort((a, b) => a - b) as [number, number];
  if (right > left) return { from: left - (right - left) * MARGIN, to: right + (right - left) * MARGIN };
  const half = (scale.to - scale.from) / CLOSER / 2;
  return { from: left - half, to: left + half };
}

/** The range that shows a span, or all of a lane; null where there is none. */
export function rangeOfSelection(scene: Scene, { task, seq }: Selection): Range | null {
  const { trace } = scene.index;
  const lane = trace.lanes.find((each) => each.task === task);
  if (!lane) return null;
  const end = { at: trace.end, seq: trace.length };
  const done = lane.doneSeq < 0 ? end : { at: lane.doneAt, seq: lane.doneSeq + 1 };
  const span = seq < 0 ? -1 : lane.spans.indexOfSeq(seq);
  if (seq === lane.doneSeq || (seq >= 0 && span < 0)) return rangeBetween(scene, done, done);
  if (span < 0) {
    const { createdSeq } = lane;
    return rangeBetween(scene, { at: trace.atOf(createdSeq), seq: createdSeq }, done);
  }
  const { fromAt, fromSeq, toAt, toSeq } = lane.spans.at(span);
  return rangeBetween(scene, { at: fromAt, seq: fromSeq + 1 }, toSeq < 0 ? end : { at: toAt, seq: toSeq + 1 });
}
