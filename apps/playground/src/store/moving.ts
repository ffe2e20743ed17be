import { lookahead } from "./advance.ts";
import {
  endOf,
  nextPrint,
  nextTrip,
  type Playhead,
  previousPrint,
  seekTo,
  start,
  stepBack,
  stepForward,
} from "./playhead.ts";
import type { Slice } from "./slice.ts";
import type { Playground } from "./state.ts";

type Moving = Pick<
  Playground,
  | "play"
  | "pause"
  | "togglePlay"
  | "seek"
  | "stepForward"
  | "stepBack"
  | "jumpToStart"
  | "jumpToEnd"
  | "nextTrip"
  | "nextPrint"
  | "previousPrint"
  | "setSpeed"
>;

/** The playhead. None of these ever starts a run anew. */
export const moving: Slice<Moving> = (set, get, world, stage) => {
  const { player, trail } = stage;
  const pause = () => player.pause();
  const jump = (to: Playhead | null) => {
    if (to === null) return;
    trail.clear();
    player.move(to);
  };
  /** Nothing ahead is known, but the run goes on: have it computed further, so that the next press finds something. */
  const wantMore = () => stage.drawn?.extend(stage.drawn.until + lookahead);

  const step = (direction: 1 | -1) => {
    if (stage.drawn === null) return;
    const { trace, over } = stage.drawn;
    pause();
    const from = player.playhead;
    const origin = trail.back(direction, from);
    if (origin !== null) return player.move(origin);
    const task = get().selection?.task ?? null;
    const forward = direction === 1;
    const to = forward ? stepForward(trace, from, task) : stepBack(trace, from, task);
    if (to !== null) {
      trail.note(direction, from, to);
      player.move(to);
    } else if (over) jump(endOf(trace));
    else wantMore();
  };

  return {
    play() {
      if (stage.drawn === null) return get().run();
      const { trace, over } = stage.drawn;
      if (over && player.playhead.seq >= trace.length && player.loop === null) jump(start);
      trail.clear();
      player.play();
    },
    pause,
    togglePlay() {
      if (player.playing) pause();
      else get().play();
    },
    seek(at, seq) {
      if (stage.drawn === null) return;
      jump(seq === undefined ? seekTo(stage.drawn.trace, at) : { at, seq });
    },
    stepForward: () => step(1),
    stepBack: () => step(-1),
    jumpToStart() {
      pause();
      jump(start);
    },
    jumpToEnd() {
      if (stage.computing === null) {
        if (stage.drawn === null) return;
        pause();
        return jump(endOf(stage.drawn.trace));
      }
      if (stage.computing.resting) stage.computing.extend(stage.computing.until + lookahead);
      trail.clear();
      player.rush();
    },
    nextTrip() {
      if (stage.drawn === null) return;
      const { trace, over } = stage.drawn;
      pause();
      const to = nextTrip(trace, player.playhead);
      if (to === null && !over) wantMore();
      jump(to);
    },
    nextPrint() {
      if (stage.drawn === null) return;
      const { trace, over } = stage.drawn;
      pause();
      const to = nextPrint(trace, player.playhead);
      if (to === null && !over) wantMore();
      jump(to);
    },
    previousPrint() {
      if (stage.drawn === null) return;
      pause();
      jump(previousPrint(stage.drawn.trace, player.playhead));
    },
    setSpeed(speed) {
      player.speed = speed;
      set({ speed });
      world.memory.remember("speed", String(speed));
      player.wake();
    },
  };
};
