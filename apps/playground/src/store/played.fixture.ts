import { createPlayground } from "./playground.ts";
import { handWorld } from "./world.fixture.ts";

/** A playground in which gather was run, and played to its end at three seconds; with what the browser had remembered. */
export function played(remembered: ReadonlyMap<string, string> = new Map()) {
  const hands = handWorld();
  hands.remembered.set("scenario", "gather");
  for (const [key, value] of remembered) hands.remembered.set(key, value);
  const stage = createPlayground(hands.world);
  const state = () => stage.store.getState();
  state().run();
  hands.runtime.answer();
  hands.frames.settle();
  return {
    ...hands,
    stage,
    state,
    at: () => stage.backstage.player.playhead,
    /** Where the playhead stands after each of so many frames, a tenth of a second apart. */
    turns: (many: number) =>
      Array.from({ length: many }, () => {
        hands.frames.turn();
        return Number(stage.backstage.player.playhead.at.toFixed(6));
      }),
  };
}
