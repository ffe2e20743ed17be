import type { Stage } from "../store/playground.ts";

/** Frames in a row without anything pending: React and the drawing answer one frame after what they heard. */
const calm = 3;

/** Moves, and will come to rest: a caret that blinks never does. */
function isMoving({ playState, effect }: Animation): boolean {
  return playState === "running" && effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY;
}

/** Resolves once nothing has been pending for a few frames. */
export async function whenIdle(stage: Stage): Promise<void> {
  for (let frames = 0; frames < calm; frames = isPending(stage) ? 0 : frames + 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

function isPending({ store, backstage, world }: Stage): boolean {
  const { computing, player, timeline, loading, autoRun } = backstage;
  return (
    (computing !== null && !computing.resting) ||
    player.playing ||
    !player.idle ||
    timeline?.idle === false ||
    loading !== null ||
    autoRun !== null ||
    store.getState().phase === "compiling" ||
    world.drafts.status.state === "saving" ||
    document.getAnimations().some(isMoving)
  );
}
