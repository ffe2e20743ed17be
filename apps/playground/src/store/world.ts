import type { Runtime } from "@interleave/runner";
import type { Scenario } from "@interleave/scenarios";
import type { Timeline } from "@interleave/timeline";
import type { Drafts } from "../draft/drafts.ts";
import type { Drawn } from "./finishedRun.ts";
import type { LiveRun } from "./liveRun.ts";
import type { Memory } from "./memory.ts";
import type { Frames, Player } from "./player.ts";
import type { RunBefore } from "./runBefore.ts";
import type { Trail } from "./trail.ts";

/** What the playground is given from outside. */
export interface World {
  /** The languages, the first of which is a newcomer's. */
  runtimes: readonly [Runtime, ...Runtime[]];
  frames: Frames;
  drafts: Pick<
    Drafts,
    "load" | "keep" | "replace" | "history" | "isWrittenElsewhere" | "flush" | "status" | "subscribe"
  >;
  memory: Memory;
  scenarios: readonly Scenario[];
  prefersDark(): boolean;
}

/**
 * What stands beside the store because React must not hear of its every change: the run and its trace,
 * the player that moves over it, and the drawing.
 */
export interface Backstage {
  /** The run whose trace is drawn. */
  drawn: Drawn | null;
  /** The run that is being computed: the one drawn, or one that has nothing to draw yet. */
  computing: LiveRun | null;
  /** Two runs are being compared, which may take one of them to be computed first. */
  comparing: boolean;
  /** Stands where two runs that are compared part; null while none are, or they don't. */
  goToParting: (() => void) | null;
  /** The run that was drawn before, for comparing; null where there was none, or one too large to keep. */
  before: RunBefore | null;
  player: Player;
  trail: Trail;
  timeline: Timeline | null;
  /** A draft is on its way. */
  loading: Promise<void> | null;
  /** An automatic run is due. */
  autoRun: ReturnType<typeof setTimeout> | null;
}
