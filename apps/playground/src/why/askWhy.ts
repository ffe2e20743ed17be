import { standing } from "../instant/standing.ts";
import { stage, verbs } from "../store/live.ts";

/** Asks about the selected lane's stretch at the playhead, or about the first lane, and goes to the answer. */
export function askWhy(): void {
  const { drawn, player } = stage.backstage;
  if (drawn === null) return;
  const { selection } = stage.store.getState();
  const lane = drawn.trace.laneOf(selection?.task ?? 0) ?? drawn.trace.lanes[0];
  if (lane !== undefined && (selection === null || selection.seq < 0)) {
    verbs.select(standing(drawn.trace, lane.task, player.playhead.seq));
  }
  document.getElementById("why")?.focus();
}
