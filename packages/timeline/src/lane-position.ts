import type { Scene } from "./scene.ts";

/** Where an event stands on the axis. CSS pixels. */
export function lanePosition({ axis, index, scale }: Scene, seq: number): number {
  const { trace, steps } = index;
  if (seq >= trace.length) return scale.x(axis === "time" ? trace.end : 2 * steps.length);
  return scale.x(axis === "time" ? trace.atOf(seq) : steps.edgeOf(seq));
}
