import { type Trace, visible, waitsAtInbox } from "@interleave/trace";
import { deadlockSeq, stuckAt } from "../instant/deadlock.ts";
import { inboxOf } from "./inboxes.ts";

/** The inboxes at which somebody waits where nothing more happens by itself; those left out whose names are not told whole. */
export function inboxesAwaited(trace: Trace): string[] {
  const waits = stuckAt(trace, deadlockSeq(trace)).map(({ waitingOn = "" }) => waitingOn);
  const names = waits.filter(waitsAtInbox).flatMap((wait) => inboxOf(wait.replace(/\.get\(\)$/, "")) ?? []);
  return [...new Set(names)].map((name) => visible(name));
}
