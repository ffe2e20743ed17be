import { laneState } from "./lane-state.ts";
import type { Scene } from "./scene.ts";
import { spanWords } from "./span-words.ts";
import type { RowText } from "./view.ts";

/** Spans that one row tells of; a grid is read one by one, and nobody reads more. */
const MOST_SPANS = 200;

/** What the lanes show, as text: all lanes, also those scrolled out of sight, with the spans within the axis' view. */
export function rowTexts(scene: Scene): RowText[] {
  const { seq, at } = scene.playhead;
  const { from, to } = scene.scale;
  const known = scene.showAhead ? Number.POSITIVE_INFINITY : seq;
  return scene.index.rows(known).map(({ lane }) => {
    const index = scene.index.lane(lane);
    const [lo, hi] = index.between(from, to, scene.axis);
    const until = Math.min(hi, index.firstAhead(seq), lo + MOST_SPANS);
    const spans: RowText["spans"][number][] = [];
    for (let i = lo; i < until; i++) {
      const span = lane.spans.at(i);
      const { state, reason, fromSeq, fromAt, toAt } = span;
      const text = spanWords(lane, span, scene.showAhead ? Number.POSITIVE_INFINITY : at);
      spans.push({ seq: fromSeq, state, reason, from: fromAt, to: toAt, text });
    }
    return { task: lane.task, name: lane.name, depth: lane.depth, state: laneState(lane, seq), spans };
  });
}
