import { laneState } from "./lane-state.ts";
import { boxesInSight } from "./row-boxes.ts";
import type { Scene } from "./scene.ts";
import { doneWords, spanWords } from "./span-words.ts";
import type { Selection } from "./view.ts";

/** What is said of a selection, and where. CSS pixels of the host; null where it is out of sight. */
export function placeOfSelection(
  scene: Scene,
  { task, seq }: Selection,
): { text: string; x: number; top: number; bottom: number } | null {
  const row = scene.rows.find((each) => each.lane.task === task);
  if (!row) return null;
  const { lane, label, bar } = { ...scene.theme.sizes };
  const top = row.middle - bar / 2;
  const bottom = row.top + lane - 4;
  const span = seq < 0 ? -1 : row.lane.spans.indexOfSeq(seq);
  if (span < 0)
    return { text: `${row.lane.name}: ${laneState(row.lane, scene.playhead.seq)}`, x: label + 8, top, bottom };
  const box = boxesInSight(scene, row)?.boxes.find((each) => each.index === span);
  const x = Math.max(label + 8, box?.x ?? scene.scale.x(row.index.position(span, scene.axis)));
  const known = scene.showAhead ? Number.POSITIVE_INFINITY : scene.playhead.at;
  const text = seq === row.lane.doneSeq ? doneWords(row.lane) : spanWords(row.lane, row.lane.spans.at(span), known);
  return { text, x, top, bottom };
}
