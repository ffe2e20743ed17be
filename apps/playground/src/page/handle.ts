import { hintsNow } from "../hints/findingsOf.ts";
import { instantAt } from "../instant/instantAt.ts";
import { type Snapshot, snapshotOf } from "../instant/snapshot.ts";
import { statusOf } from "../instant/status.ts";
import type { Stage } from "../store/playground.ts";
import { whenIdle } from "./whenIdle.ts";

/** The page's one handle for checks from outside. It reads, and it types; nothing else reaches into the app. */
interface Handle {
  /** Resolves when nothing is pending or animating: computed, played to its end or paused, drawn, and the draft kept. */
  whenIdle(): Promise<void>;
  snapshot(): Snapshot;
  /** Sets the editor's text as if it had been typed. */
  setSource(text: string): void;
}

declare global {
  interface Window {
    readonly interleave?: Handle;
  }
}

export function offerHandle(stage: Stage): void {
  const { store, backstage } = stage;
  const handle: Handle = Object.freeze({
    whenIdle: () => whenIdle(stage),
    snapshot() {
      const state = store.getState();
      const { playhead } = backstage.player;
      const trace = backstage.drawn?.trace ?? null;
      const seen = state.seen || (backstage.drawn?.over === true && playhead.seq >= backstage.drawn.trace.length);
      return snapshotOf({
        source: state.source,
        status: statusOf({ ...state, seen }),
        playhead,
        trace,
        instant: instantAt(trace, playhead.seq),
        hints: trace === null ? [] : hintsNow(trace, state.ran?.source ?? "", playhead.seq),
      });
    },
    setSource: (text: string) => store.getState().setSource(String(text)),
  });
  Object.defineProperty(window, "interleave", { value: handle, writable: false, configurable: false });
}
