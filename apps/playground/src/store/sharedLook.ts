import { ALL_LANES, isPlain, type LaneChoice } from "@interleave/timeline";
import type { Trace } from "@interleave/trace";
import type { LinkLanes } from "../link/linkLanes.ts";
import type { LinkState } from "../link/state.ts";
import type { Playground } from "./state.ts";

/** A choice of lanes as a link carries it: only what differs from all of them in their tree. */
export function lanesForLink(choice: LaneChoice, trace: Trace): LinkLanes | undefined {
  if (isPlain(choice)) return undefined;
  const names = (tasks: readonly number[]) => tasks.flatMap((task) => trace.laneOf(task)?.name ?? []);
  const { order, grouped, text, states, folded, foldedGroups, pinned } = choice;
  return {
    ...(order !== ALL_LANES.order && { order }),
    ...(grouped && { grouped }),
    ...(text !== "" && { text }),
    ...(states.length > 0 && { states }),
    ...(folded.length > 0 && { folded: names(folded) }),
    ...(foldedGroups.length > 0 && { foldedGroups }),
    ...(pinned.length > 0 && { pinned: names(pinned) }),
  };
}

/** How whoever shared it looked at the run: which lanes, and what was selected. Lanes that the run does not have are passed over. */
export function lookOf({ view, selection }: LinkState, { lanes }: Trace): Partial<Playground> {
  const tasks = new Map(lanes.map(({ name, task }) => [name, task]));
  const found = (names: readonly string[] = []) => names.flatMap((name) => tasks.get(name) ?? []);
  const task = selection && tasks.get(selection.task);
  const { folded, pinned, ...choice } = view?.lanes ?? {};
  return {
    ...(view?.lanes && { lanes: { ...ALL_LANES, ...choice, folded: found(folded), pinned: found(pinned) } }),
    ...(task !== undefined && { selection: { task, seq: -1 } }),
  };
}
