import type { Playhead, Track } from "./playhead.ts";

/** How far a trace can be played right now. */
export interface Reach {
  /** Seconds up to which nothing more will be added. */
  to: number;
  /** The run is over: its end is the end. */
  over: boolean;
  /** Nothing more will come unless it is asked for. */
  resting: boolean;
}

export interface Advance {
  playhead: Playhead;
  /** `waiting`: the trace is not computed that far. */
  pace: "moving" | "waiting" | "ended";
}

/**
 * Where the playhead stands after `elapsed` real seconds at `speed` (Infinity: as far as there is).
 * Within one instant everything is applied at once; the playhead never goes back.
 */
export function advance(track: Track, reach: Reach, from: Playhead, elapsed: number, speed: number): Advance {
  const wish = speed === Number.POSITIVE_INFINITY ? speed : from.at + elapsed * speed;
  if (wish < reach.to) {
    return { playhead: { at: wish, seq: Math.max(from.seq, track.seqAt(wish)) }, pace: "moving" };
  }
  const at = Math.max(from.at, reach.to);
  const seq = Math.max(from.seq, reach.over ? track.length : track.seqAt(at));
  return { playhead: { at, seq }, pace: reach.over ? "ended" : "waiting" };
}

/** Virtual seconds that a run is kept ahead of the playhead, at least; faster playing needs more. */
export const lookahead = 30;

/**
 * The horizon a run should have for a playhead there: the one it has while there is enough left, else twice the lookahead.
 * So an endless scenario is computed a bounded stretch ahead, in few pieces.
 */
export function horizonFor(at: number, speed: number, horizon: number): number {
  const ahead = lookahead * Math.max(1, Number.isFinite(speed) ? speed / 10 : 1);
  return at + ahead / 2 > horizon ? at + ahead : horizon;
}
