import type { Axis, Playhead } from "@interleave/timeline";
import type { Trace } from "@interleave/trace";

/** Frames a second: as many as browsers show of a GIF without taking their own time. */
export const frameRate = 20;
/** Frames of the longest film: half a minute. */
export const mostFrames = 600;

/** What of a trace is filmed, in the axis's units: seconds, or steps. */
export interface Shot {
  axis: Axis;
  from: number;
  to: number;
  /** Units a second. */
  speed: number;
}

/** How many frames it takes. */
export function framesOf({ from, to, speed }: Shot): number {
  return Math.floor(((to - from) / speed) * frameRate + 1e-9) + 2;
}

/** Where the playhead stands in a frame, counted from 0; in the last one at the end of what is filmed. */
export function playheadIn(trace: Trace, shot: Shot, frame: number): Playhead {
  const last = framesOf(shot) - 1;
  const at = frame >= last ? shot.to : Math.min(shot.to, shot.from + (frame * shot.speed) / frameRate);
  if (shot.axis === "time") return { at, seq: at >= trace.end ? trace.length : trace.seqAt(at) };
  const step = Math.floor(at);
  return { at: trace.timeOfStep(step), seq: trace.seqOfStep(step) };
}

/** Of the speeds given, the slowest at which a film of so many units takes no longer than so many seconds. */
export function fittingSpeed(speeds: readonly number[], units: number, seconds: number): number {
  return speeds.find((speed) => units / speed <= seconds) ?? Number(speeds.at(-1));
}
