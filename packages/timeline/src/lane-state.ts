import type { DrawableLane } from "./drawable-trace.ts";
import type { Hit } from "./view.ts";

export type LaneState = Exclude<Hit["state"], ""> | "not yet";

/** The state of a lane when `seq` events are applied, in the word that stands beside its name. */
export function laneState(lane: DrawableLane, seq: number): LaneState {
  if (lane.createdSeq >= seq) return "not yet";
  if (lane.outcome && lane.doneSeq < seq) return lane.outcome;
  const span = lane.spans.indexOfSeq(seq - 1);
  return span < 0 ? "ready" : lane.spans.state(span);
}
