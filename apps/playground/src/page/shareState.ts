import { type LinkState, linkVersion } from "../link/state.ts";
import type { Stage } from "../store/playground.ts";
import { lanesForLink } from "../store/sharedLook.ts";
import { titleOf } from "../store/titleOf.ts";

/** What a link to this moment holds. Of a run from older source only the time is of use: its events are others. */
export function shareState({ store, backstage, world }: Stage): LinkState {
  const { language, source, seed, inputs, ran, scenario, axis, lanes, selection, bookmarks } = store.getState();
  const { at, seq } = backstage.player.playhead;
  const current = ran !== null && ran.source === source;
  const isKnown = world.scenarios.some(({ id }) => id === scenario);
  const title = titleOf(world, store.getState());
  const task = selection === null ? undefined : backstage.drawn?.trace.laneOf(selection.task)?.name;
  const look = current && backstage.drawn !== null ? lanesForLink(lanes, backstage.drawn.trace) : undefined;
  return {
    version: linkVersion,
    runtime: language,
    source,
    seed,
    inputs,
    at,
    ...(current && { seq }),
    ...(isKnown && { scenario }),
    ...(title !== undefined && { title }),
    view: { axis, ...(look && { lanes: look }) },
    ...(task !== undefined && { selection: { task } }),
    ...(bookmarks.length > 0 && {
      bookmarks: current ? bookmarks : bookmarks.map(({ name, at: of }) => ({ name, at: of })),
    }),
  };
}
