import { laneState } from "./lane-state.ts";
import type { Scene } from "./scene.ts";
import { headingWords, spanWords } from "./span-words.ts";
import type { RowText } from "./view.ts";

/** Spans that one row tells of; a grid is read one by one, and nobody reads more. */
const MOST_SPANS = 200;

/** What the rows show, as text: all of them, also those scrolled out of sight, with the spans within the axis' view. */
export function rowTexts(scene: Scene): RowText[] {
  const { seq, at } = scene.playhead;
  const { from, to } = scene.scale;
  const held = new Set(scene.lanes.pinned);
  return scene.arrangement.rows.map((row) => {
    if (row.kind === "group") {
      const heading = { task: 0, name: headingWords(row), depth: 0, open: !row.folded, pinned: false };
      return { ...heading, state: "", spans: [] };
    }
    const { lane, guides, hidden } = row;
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
    const open = hidden === null ? null : hidden === 0;
    const { task, name } = lane;
    return { task, name, depth: guides.length, open, pinned: held.has(task), state: laneState(lane, seq), spans };
  });
}
