import type { PairedTrace } from "@interleave/timeline";
import type { Parting, Trace } from "@interleave/trace";
import { createStore } from "zustand/vanilla";
import type { Playhead } from "../store/playhead.ts";

/** What a run is held against: the same scenario in the other language, the run before it, or a trace file. */
export type Against = "language" | "before" | "file";

/** One of two runs that are compared. */
export interface Side {
  trace: Trace;
  /** As the sentence calls it: `TypeScript`, `the run before`. */
  name: string;
  /** As it stands before the names of its lanes: `TS`, `was`. */
  tag: string;
}

export interface Compared {
  left: Side;
  right: Side;
  /** Both, as they are drawn. */
  paired: PairedTrace;
  parting: Parting | null;
  sentence: string;
  /** What was not compared, as a sentence. */
  aside: string;
}

interface Comparing {
  against: Against;
  /** The last file that was chosen. */
  file: (Side & { runtime: string }) | null;
  /** What is being done, in words; null once there is an answer. */
  doing: string | null;
  compared: Compared | null;
  /** Where the drawing stands, and where that is in the present run, which may have ended before. */
  placed: { own: Playhead; both: Playhead } | null;
  /** Why there is no answer. */
  problem: string | null;
}

/** What the compare view shows. Kept apart from the playground's state: no run and no link depends on it. */
export const comparing = createStore<Comparing>()(() => ({
  against: "language",
  file: null,
  doing: null,
  compared: null,
  placed: null,
  problem: null,
}));

/** Where the page's playhead stands among the events of both runs. */
export function standingAt({ paired }: Compared, playhead: Playhead): Playhead {
  const { placed } = comparing.getState();
  const isPlaced = placed !== null && placed.own.at === playhead.at && placed.own.seq === playhead.seq;
  return isPlaced ? placed.both : { at: playhead.at, seq: paired.placeOf(playhead) };
}
