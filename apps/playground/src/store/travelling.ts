import { problemsIn } from "@interleave/trace";
import { hintsIn } from "../hints/findingsOf.ts";
import { firstSeqAt } from "../instant/instantAt.ts";
import { seconds } from "../instant/words.ts";
import { selectionOf } from "../why/selectionOf.ts";
import { rememberBookmarks, withBookmarks } from "./keptBookmarks.ts";
import { type Playhead, seekTo } from "./playhead.ts";
import { shared } from "./shared.ts";
import type { Slice } from "./slice.ts";
import { stretchBeside } from "./stretchBeside.ts";
import type { LoopRange, Travel } from "./travel.ts";

type Travelling = Omit<Travel, "bookmarks" | "loop">;

/** From problem to problem, from bookmark to bookmark, and round a loop. None of these ever starts a run anew. */
export const travelling: Slice<Travelling> = (set, get, world, stage) => {
  const { player } = stage;

  /** Problems and what the hints found, each by the event that makes it known. */
  const troubles = (): number[] => {
    if (stage.drawn === null) return [];
    const { trace } = stage.drawn;
    const found = hintsIn(trace, get().ran?.source ?? "").map(({ seq }) => seq);
    return [...problemsIn(trace), ...found].sort((one, other) => one - other);
  };
  const stand = (seq: number | undefined) => {
    if (seq === undefined || stage.drawn === null) return;
    const { trace } = stage.drawn;
    get().pause();
    get().seek(trace.atOf(seq), seq + 1);
    get().select(selectionOf(trace, seq));
  };
  const keep = (bookmarks: Travel["bookmarks"]) => {
    set({ bookmarks });
    rememberBookmarks(world.memory, get().scenario, bookmarks);
  };
  const setLoop = (loop: LoopRange | null) => {
    const real = loop !== null && loop.from < loop.to ? loop : null;
    player.loop = real;
    set({ loop: real });
    player.wake();
  };

  return {
    nextProblem() {
      const { seq } = player.playhead;
      stand(troubles().find((trouble) => trouble >= seq));
    },
    previousProblem() {
      const { seq } = player.playhead;
      stand(troubles().findLast((trouble) => trouble + 1 < seq));
    },

    selectStretch(by) {
      const { selection, seen, ahead } = get();
      const { trace } = stage.drawn ?? {};
      const lane = trace?.laneOf(selection?.task ?? 0) ?? trace?.lanes[0];
      if (trace === undefined || lane === undefined) return;
      const to = stretchBeside(lane, selection?.seq ?? -1, by, seen || ahead ? trace.length : player.playhead.seq);
      if (to !== null) get().select({ task: lane.task, seq: to });
    },

    bookmark() {
      if (stage.drawn === null) return;
      const { at, seq } = player.playhead;
      const name = `${seconds(at)}, step ${stage.drawn.trace.stepOf(seq)}`;
      keep(withBookmarks(get().bookmarks, [{ name, at, seq }]));
      set({ dialog: "bookmarks" });
    },
    nameBookmark(place, name) {
      keep(get().bookmarks.map((bookmark, index) => (index === place ? { ...bookmark, name } : bookmark)));
    },
    addBookmarks(bookmarks) {
      if (bookmarks.length === 0) return;
      keep(withBookmarks(get().bookmarks, bookmarks));
      // The text may yet turn out to stand beside the scenario that it began as.
      if (get().scenario !== shared) rememberBookmarks(world.memory, shared, bookmarks);
    },
    forgetBookmark(place) {
      keep(get().bookmarks.filter((_, index) => index !== place));
    },
    goToBookmark(place) {
      const bookmark = get().bookmarks[place];
      if (bookmark === undefined || stage.drawn === null) return;
      const { trace } = stage.drawn;
      const { at, seq } = bookmark;
      // In another source's run the same number of events may lie elsewhere: then its time is all that is known of it.
      const exact = seq !== undefined && seq >= firstSeqAt(trace, at) && seq <= trace.seqAt(at);
      const to: Playhead = exact ? { at, seq } : seekTo(trace, at);
      get().pause();
      get().seek(to.at, to.seq);
    },

    loopFromHere() {
      const { at } = player.playhead;
      const to = get().loop?.to ?? stage.drawn?.trace.end ?? 0;
      setLoop({ from: at, to: to > at ? to : (stage.drawn?.trace.end ?? 0) });
    },
    loopUntilHere() {
      const { at } = player.playhead;
      const from = get().loop?.from ?? 0;
      setLoop({ from: from < at ? from : 0, to: at });
    },
    setLoop,
  };
};
