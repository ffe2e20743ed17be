import type { Trace } from "@interleave/trace";
import { stuckAt } from "../instant/deadlock.ts";
import { stage } from "../store/live.ts";
import { LiveRun } from "../store/liveRun.ts";
import { inboxOf } from "./inboxes.ts";

/** The inbox at which somebody waits for the person, where nothing else can move any more; null where that would not help. */
export function askedFor(trace: Trace, seq: number): string | null {
  if (!(stage.backstage.drawn instanceof LiveRun)) return null;
  for (const { waitingOn = "" } of stuckAt(trace, seq)) {
    const inbox = inboxOf(waitingOn.replace(/\.get\(\)$/, ""));
    if (inbox !== null) return inbox;
  }
  return null;
}
