import { createStore, type StoreApi } from "zustand/vanilla";
import { horizonFor } from "./advance.ts";
import { initialState } from "./initialState.ts";
import { recallBookmarks } from "./keptBookmarks.ts";
import { laying } from "./laying.ts";
import { measuring } from "./measuring.ts";
import { moving } from "./moving.ts";
import { opening } from "./opening.ts";
import { owning } from "./owning.ts";
import { PaneBudget } from "./paneBudget.ts";
import { Player } from "./player.ts";
import type { Playhead } from "./playhead.ts";
import { running } from "./running.ts";
import type { Playground } from "./state.ts";
import { Trail } from "./trail.ts";
import { travelling } from "./travelling.ts";
import { viewing } from "./viewing.ts";
import type { Backstage, World } from "./world.ts";
import { writing } from "./writing.ts";

/** The store, what stands beside it, and the frames of the player. */
export interface Stage {
  store: StoreApi<Playground>;
  backstage: Backstage;
  world: World;
  /** Calls back in each frame in which something has changed, after the store was told; returns how to end it. */
  onFrame(listener: (playhead: Playhead) => void): () => void;
}

export function createPlayground(world: World): Stage {
  const budget = new PaneBudget(world.frames);
  const listeners = new Set<(playhead: Playhead) => void>();

  const player = new Player(world.frames, {
    track: () => backstage.drawn?.trace ?? null,
    reach: () => backstage.drawn?.reach ?? { to: 0, over: false, resting: true },
    near: (at, speed) => backstage.drawn?.extend(horizonFor(at, speed, backstage.drawn.until)),
    frame(playhead, now) {
      tell(playhead, now);
      for (const listener of listeners) listener(playhead);
    },
  });
  const backstage: Backstage = {
    drawn: null,
    computing: null,
    comparing: false,
    goToParting: null,
    before: null,
    player,
    trail: new Trail(),
    timeline: null,
    loading: null,
    autoRun: null,
  };

  const store = createStore<Playground>()((set, get) => ({
    ...initialState(world),
    ...writing(set, get, world, backstage),
    ...owning(set, get, world, backstage),
    ...opening(set, get, world, backstage),
    ...running(set, get, world, backstage),
    ...moving(set, get, world, backstage),
    ...travelling(set, get, world, backstage),
    ...viewing(set, get, world, backstage),
    ...laying(set, get, world, backstage),
    ...measuring(set, get, world, backstage),
  }));
  player.speed = store.getState().speed;
  store.subscribe(({ scenario, setLoop }, earlier) => {
    if (scenario === earlier.scenario) return;
    store.setState({ bookmarks: recallBookmarks(world.memory, scenario) });
    setLoop(null);
  });
  world.drafts.subscribe(() => {
    const draft = world.drafts.status;
    store.setState({ draft, ...(draft.state === "saved" && draft.elsewhere && { elsewhere: true }) });
  });

  function tell({ seq }: Playhead, now: number): void {
    const state = store.getState();
    const { drawn } = backstage;
    const version = drawn?.trace.version ?? 0;
    const { playing } = player;
    const seen = state.seen || (drawn?.over === true && seq >= drawn.trace.length);
    const turned = playing !== state.playing || seen !== state.seen;
    const moved = seq !== state.seq || version !== state.version;
    if (!turned && !(moved && (!playing || budget.due(now)))) return;
    store.setState({ seq, version, playing, seen });
    if (playing) budget.spend(now);
  }

  return {
    store,
    backstage,
    world,
    onFrame(listener) {
      listeners.add(listener);
      listener(player.playhead);
      return () => listeners.delete(listener);
    },
  };
}
