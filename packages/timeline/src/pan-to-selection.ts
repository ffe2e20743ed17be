import type { Scene } from "./scene.ts";
import type { Selection } from "./view.ts";

/** By how many CSS pixels the view has to be panned to have the selected span in its middle; 0 where it can be seen already. */
export function panToSelection({ arrangement, axis, index, scale }: Scene, { task, seq }: Selection): number {
  const row = arrangement.rows.find((each) => each.kind === "lane" && each.lane.task === task);
  if (seq < 0 || row?.kind !== "lane") return 0;
  const lane = index.lane(row.lane);
  const span = row.lane.spans.indexOfSeq(seq);
  const from = scale.x(lane.position(seq === row.lane.doneSeq ? lane.length : span, axis));
  const to = scale.x(lane.position(seq === row.lane.doneSeq ? lane.length : span + 1, axis));
  if (span < 0 || (to >= scale.left && from <= scale.right)) return 0;
  return from - (scale.left + scale.right) / 2;
}
