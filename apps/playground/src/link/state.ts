import type { Input } from "@interleave/runner";
import type { Bookmark } from "./bookmarks.ts";
import type { LinkLanes } from "./linkLanes.ts";

/** Everything that a link carries: a run as a value, and where its reader stands in it. */
export interface LinkState {
  version: 1;
  runtime: string;
  source: string;
  seed: number;
  inputs: readonly Input[];
  /** The playhead, in seconds of virtual time. */
  at: number;
  /** How many events lie before the playhead, where several share its instant. */
  seq?: number;
  /** Id of the scenario that the source began as. */
  scenario?: string;
  title?: string;
  /** `lanes` is left out where all are shown in their tree. */
  view?: { axis: "time" | "steps"; lanes?: LinkLanes };
  /** Name of the selected task. */
  selection?: { task: string };
  /** A page that knows of none leaves them out, and reads the rest. */
  bookmarks?: readonly Bookmark[];
}

/** The format that this page writes and reads. */
export const linkVersion = 1;

/** Longest link in characters; a longer state is offered as a file. */
export const longestLink = 64 * 1024;

/** Longest text of an input, in characters. */
export const longestInput = 100_000;

/** Most bytes that a link may unfold to. */
export const largestState = 1024 * 1024;
