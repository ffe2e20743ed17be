import { clock } from "./words.ts";

/** When a timer is due, and how long that is away. Where a step keeps the loop from turning, it may be overdue. */
export function dueWords(at: number, now: number): string {
  const late = clock(now - at);
  return Number(late) > 0 ? `${clock(at)}, ${late} s late` : `${clock(at)}, in ${clock(Math.max(0, at - now))} s`;
}
