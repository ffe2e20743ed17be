import { timeText } from "@interleave/trace";
import type { DrawableLane, DrawableSpan } from "./drawable-trace.ts";
import type { GroupRow } from "./lane-rows.ts";

/** One line on a span, as the tooltip and the grid's cells say it. `open` while the playhead stands in it. */
export function spanWords(lane: DrawableLane, span: DrawableSpan, now: number): string {
  const what =
    span.state === "waiting" ? `waiting on ${span.reason}` : span.state === "ready" ? ready(span.reason) : "running";
  return `${lane.name}: ${what}, ${timesInWords(span, now)}`;
}

function timesInWords({ fromAt, toAt, toSeq }: DrawableSpan, now: number): string {
  const from = timeText(fromAt);
  if (toSeq < 0 || toAt > now) return `since ${from} s`;
  if (toAt === fromAt) return `at ${from} s, in no time`;
  return `${from} to ${timeText(toAt)} s (${timeText(toAt - fromAt)} s)`;
}

const CAUSES: Readonly<Record<string, string>> = {
  created: "ready, just created",
  timer: "ready, its timer fired",
  future: "ready, what it waited on is done",
  bareYield: "ready again after a bare yield",
  cancel: "ready, to be cancelled",
  error: "ready, to be given an error",
};

function ready(cause: string): string {
  return CAUSES[cause] ?? "ready";
}

/** What stands over the lanes of one coroutine. */
export function headingWords({ coroutine, lanes }: Pick<GroupRow, "coroutine" | "lanes">): string {
  return `${coroutine}, ${lanes.toLocaleString("en")} tasks`;
}

/** How a task ended, in words. */
export function doneWords(lane: DrawableLane): string {
  const value = lane.outcome === "cancelled" || lane.text === "" ? "" : ` ${lane.text}`;
  return `${lane.name}: ${lane.outcome}${value}, at ${timeText(lane.doneAt)} s`;
}
