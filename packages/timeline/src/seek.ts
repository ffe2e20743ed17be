import type { Scene } from "./scene.ts";
import type { Playhead } from "./view.ts";

/** Where the playhead goes for a press at `x`: any time on the time axis, after the nearest step on the steps axis. */
export function playheadAtX({ axis, scale, index }: Scene, x: number): Playhead {
  const { trace } = index;
  if (axis === "time") {
    const at = Math.min(Math.max(0, scale.invert(x)), trace.end);
    return { at, seq: trace.seqAt(at) };
  }
  const step = Math.min(Math.max(0, Math.floor((scale.invert(x) + 0.5) / 2)), trace.steps);
  return { at: trace.timeOfStep(step), seq: trace.seqOfStep(step) };
}
