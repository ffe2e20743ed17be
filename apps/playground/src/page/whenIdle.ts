import { work } from "../files/work.ts";
import { isLooking } from "../hints/findingsOf.ts";
import { lines } from "../store/lines.ts";
import type { Stage } from "../store/playground.ts";

/** Frames in a row without anything pending: React and the drawing answer one frame after what they heard. */
const calm = 3;
/** Milliseconds between two looks in a hidden tab, which gets no frames. */
const look = 50;

/** Moves, and will come to rest: a caret that blinks never does. */
function isMoving({ playState, effect }: Animation): boolean {
  return playState === "running" && effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY;
}

/** Resolves once nothing has been pending for a few frames. */
export async function whenIdle(stage: Stage): Promise<void> {
  for (let frames = 0; frames < calm; frames = isPending(stage) ? 0 : frames + 1) await nextFrame();
}

/** The next frame; or a moment later, where the tab is hidden or becomes so. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const settle = () => {
      document.removeEventListener("visibilitychange", hide);
      resolve();
    };
    const hide = () => {
      if (document.hidden) setTimeout(settle, look);
    };
    document.addEventListener("visibilitychange", hide);
    requestAnimationFrame(settle);
    hide();
  });
}

function isPending({ store, backstage, world }: Stage): boolean {
  const { computing, comparing, player, timeline, loading, autoRun } = backstage;
  return (
    (computing !== null && !computing.resting) ||
    player.playing ||
    !player.idle ||
    loading !== null ||
    comparing ||
    autoRun !== null ||
    work.getState().now !== null ||
    isLooking() ||
    lines.getState().behind ||
    store.getState().phase === "compiling" ||
    world.drafts.status.state === "saving" ||
    // What is not on the screen is not drawn, and does not move.
    (!document.hidden && (timeline?.idle === false || document.getAnimations().some(isMoving)))
  );
}
