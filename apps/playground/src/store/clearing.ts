import { lanesAnew } from "./laying.ts";
import { start } from "./playhead.ts";
import { keepBefore } from "./runBefore.ts";
import type { Slice } from "./slice.ts";
import { unrun } from "./unrun.ts";

/** Gives what takes a run from the page: nothing of it is left standing beside another program. It can still be compared with. */
export const clearing: Slice<() => void> = (set, get, _world, stage) => () => {
  stage.computing?.stop();
  stage.player.pause();
  stage.trail.clear();
  if (stage.autoRun !== null) clearTimeout(stage.autoRun);
  stage.autoRun = null;
  keepBefore(stage, get());
  stage.drawn = null;
  stage.player.move(start);
  set({ ...unrun, tried: null, seed: 0, inputs: [], lanes: lanesAnew(get().lanes), traceId: get().traceId + 1 });
};
