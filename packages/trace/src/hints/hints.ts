import type { Trace } from "../trace.ts";
import { linksSoFar } from "../why/links.ts";
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
import { waitingForInput } from "./waitingForInput.ts";

export const hints: readonly Hint[] = [
  headOfLine,
  awaitsInARow,
  neverAwaited,
  neverRetrieved,
  blockedLoop,
  deadlock,
  waitingForInput,
  swallowedCancellation,
  starvedTask,
  growingBacklog,
  timeoutThatCantFire,
];

/** Events that are taken in between two pauses. */
const STRIDE = 20_000;

/** Everything that the hints find in a trace, by the event that makes it known. `source` is the scenario's, if at hand. */
export function findHints(trace: Trace, source?: string): Finding[] {
  const steps = findHintsInSteps(trace, source);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps, between which a page can breathe. The trace is not to grow meanwhile. */
export function* findHintsInSteps(trace: Trace, source?: string): Generator<void, Finding[], void> {
  while (!linksSoFar(trace).sync(trace, STRIDE)) yield;
  const found: Finding[] = [];
  for (const hint of hints) {
    if ("check" in hint) found.push(...hint.check(trace, source));
    else {
      for (const lane of trace.lanes) {
        found.push(...hint.checkLane(trace, lane, source));
        yield;
      }
    }
    yield;
  }
  return found.sort((one, other) => one.seq - other.seq);
}
