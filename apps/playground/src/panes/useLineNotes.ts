import { type LineIndex, lineIndexOf } from "@interleave/trace";
import { useEffect, useRef, useState } from "react";
import type { LineNotes } from "../editor/contract.ts";
import { instantAt } from "../instant/instantAt.ts";
import { keptNotes, lineNotesAt, noNotes } from "../instant/lineNotes.ts";
import { lines } from "../store/lines.ts";
import { stage } from "../store/live.ts";
import { ranTrace } from "./ranTrace.ts";

/** Milliseconds between two looks while a run plays: what stands beside the lines is read, and nobody reads faster. */
const apart = 80;
/** Events that the index of lines takes in at a time, and milliseconds for which it goes on: a frame has time for so much. */
const atOnce = 500;
const share = 4;

/** None while the run is from older source: a note on a line that has moved would tell an untruth. */
export function useLineNotes(beside: boolean, follows: boolean): LineNotes {
  const [notes, setNotes] = useState(noNotes);
  const looked = useRef(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      timer = undefined;
      looked.current = performance.now();
      const trace = ranTrace();
      const { at, seq } = stage.backstage.player.playhead;
      const index = trace && lineIndexOf(trace);
      const behind = index !== null && !catchUp(index);
      if (lines.getState().behind !== behind) lines.setState({ behind });
      if (behind) timer = setTimeout(look, 0);
      if (trace === null || index === null) return setNotes((before) => keptNotes(before, noNotes));
      const now = lineNotesAt(trace, index, instantAt(trace, seq), at, beside, follows);
      setNotes((before) => keptNotes(before, now));
    };
    // In a task of its own: those in which the playhead moves and a run is shown have enough to do.
    const lookSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(look, stage.backstage.player.playing ? looked.current + apart - performance.now() : 0);
    };
    const ends = [
      stage.onFrame(lookSoon),
      stage.store.subscribe((state, earlier) => {
        const keys = ["traceId", "ran", "source", "version"] as const;
        if (keys.some((key) => state[key] !== earlier[key])) lookSoon();
      }),
    ];
    look();
    return () => {
      clearTimeout(timer);
      lines.setState({ behind: false });
      for (const end of ends) end();
    };
  }, [beside, follows]);
  return notes;
}

/** Gives whether the index has all of its trace. */
function catchUp(index: LineIndex): boolean {
  const end = performance.now() + share;
  while (!index.sync(atOnce)) if (performance.now() >= end) return false;
  return true;
}
