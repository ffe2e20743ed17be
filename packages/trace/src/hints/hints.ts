import type { Trace } from "../trace.ts";
import { awaitsInARow } from "./awaitsInARow.ts";
import { blockedLoop } from "./blockedLoop.ts";
import { deadlock } from "./deadlock.ts";
import { growingBacklog } from "./growingBacklog.ts";
import { headOfLine } from "./headOfLine.ts";
import type { Finding, Hint } from "./hint.ts";
import { neverAwaited } from "./neverAwaited.ts";
import { neverRetrieved } from "./neverRetrieved.ts";
import { starvedTask } from "./starvedTask.ts";
import { swallowedCancellation } from "./swallowedCancellation.ts";
import { timeoutThatCantFire } from "./timeoutThatCantFire.ts";

export const hints: readonly Hint[] = [
  headOfLine,
  awaitsInARow,
  neverAwaited,
  neverRetrieved,
  blockedLoop,
  deadlock,
  swallowedCancellation,
  starvedTask,
  growingBacklog,
  timeoutThatCantFire,
];

/** Everything that the hints find in a trace, by the event that makes it known. `source` is the scenario's, if at hand. */
export function findHints(trace: Trace, source?: string): Finding[] {
  return hints.flatMap((hint) => hint.check(trace, source)).sort((one, other) => one.seq - other.seq);
}
