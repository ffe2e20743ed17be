import { timeText } from "@interleave/trace";

/** Until when somebody waits; where the loop does not turn by then, when their time was. */
export function untilWords(at: number, now: number, end: number): string {
  const due = timeText(at, end);
  return Number(timeText(now - at, end)) > 0 ? `due ${due}` : `until ${due}`;
}

/** When a timer is due, and how long that is away. Where a step keeps the loop from turning, it may be overdue. */
export function dueWords(at: number, now: number, end: number): string {
  const due = timeText(at, end);
  const late = timeText(now - at, end);
  return Number(late) > 0 ? `${due}, ${late} s late` : `${due}, in ${timeText(Math.max(0, at - now), end)} s`;
}
