import { fits } from "./arrange-lanes.ts";
import type { DrawableLane } from "./drawable-trace.ts";
import type { LaneChoice } from "./lane-choice.ts";

/** The choice with as little changed as it takes to show the lane of `task`: what it is folded under, or a filter it does not fit. */
export function revealLane(choice: LaneChoice, lanes: readonly DrawableLane[], task: number): LaneChoice {
  const lane = lanes.find((each) => each.task === task);
  if (!lane || choice.pinned.includes(task)) return choice;
  const above = new Set<number>();
  let parent = lane.parent;
  while (parent !== 0 && !above.has(parent)) {
    above.add(parent);
    parent = parentOf(lanes, parent);
  }
  const folded = choice.folded.filter((each) => !above.has(each));
  const foldedGroups = choice.foldedGroups.filter((each) => each !== lane.coroutine);
  const isFit = fits(lane, choice);
  if (isFit && folded.length === choice.folded.length && foldedGroups.length === choice.foldedGroups.length) {
    return choice;
  }
  return { ...choice, folded, foldedGroups, ...(isFit ? {} : { text: "", states: [] }) };
}

function parentOf(lanes: readonly DrawableLane[], task: number): number {
  return lanes.find((each) => each.task === task)?.parent ?? 0;
}
