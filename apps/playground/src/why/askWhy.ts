import { stage, verbs } from "../store/live.ts";

/** Asks about the selected lane's stretch at the playhead, or about the first lane, and goes to the answer. */
export function askWhy(): void {
  const { drawn, player } = stage.backstage;
  if (drawn === null) return;
  const { selection } = stage.store.getState();
  const lane = drawn.trace.laneOf(selection?.task ?? 0) ?? drawn.trace.lanes[0];
  if (lane !== undefined && (selection === null || selection.seq < 0)) {
    const { seq } = player.playhead;
    const over = lane.doneSeq !== -1 && lane.doneSeq < seq;
    const span = lane.spans.indexOfSeq(seq - 1);
    verbs.select({ task: lane.task, seq: over ? lane.doneSeq : span < 0 ? -1 : lane.spans.fromSeq(span) });
  }
  document.getElementById("why")?.focus();
}
