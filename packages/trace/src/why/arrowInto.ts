import type { Arrow } from "../marks.ts";
import { countWhile } from "../search.ts";

/** The arrow that reaches the task with the event `seq` or just before it; null if there is none. */
export function arrowInto(arrows: readonly Arrow[], seq: number, task: number): Arrow | null {
  const arrow = arrows[countWhile(arrows.length, (each) => (arrows[each] as Arrow).seq <= seq) - 1];
  return arrow !== undefined && arrow.toTask === task && seq - arrow.seq <= 1 ? arrow : null;
}
