import { circleOf } from "../circle.ts";
import type { TraceEvent } from "../events.ts";
import { stateAt } from "../stateAt.ts";
import type { Trace } from "../trace.ts";
import { meetingOf } from "../why/meeting.ts";
import { seconds } from "../why/sentence.ts";
import { waitAt } from "../why/untilWhen.ts";
import type { Finding, HintOfRun } from "./hint.ts";
import { reported } from "./reported.ts";
import { waitingAtInboxes } from "./waitingForInput.ts";
import { listed } from "./words.ts";

const id = "deadlock";
const lesson = "deadlock";

/**
 * Every task waits and nothing can wake any of them: with the circle in which they wait for one another, if there is one.
 * Those whom somebody can wake who sends something are in none, unless others are in a circle beside them.
 */
export const deadlock: HintOfRun = {
  id,
  lesson,
  check(trace) {
    return reported(trace, "deadlock").flatMap((problem) => finding(trace, problem) ?? []);
  },
};

function finding(trace: Trace, { seq, at }: TraceEvent): Finding | null {
  const waiting = stateAt(trace, seq)
    .tasks.filter(({ state }) => state === "waiting")
    .map(({ task }) => task);
  const circle = circleOf(trace, waiting, seq);
  if (circle.length === 0 && waitingAtInboxes(trace, seq).length > 0) return null;
  const shown = circle.length > 0 ? circle : waiting;
  const clauses = shown.map((task, index) => {
    if (circle.length === 0) return `${trace.nameOf(task)} waits for ${wordsOf(trace, task, seq)}`;
    const next = circle.length === 1 ? "itself" : trace.nameOf(circle[(index + 1) % circle.length] as number);
    return `${trace.nameOf(task)} waits for ${next}${toRelease(trace, task, seq)}`;
  });
  const why = circle.length > 0 ? "a circle" : "nothing is ready and no timer is set";
  const where = shown.map((task) => ({ task, fromSeq: waitAt(trace, task, seq)?.seq ?? seq, toSeq: seq }));
  const message = `Deadlock at ${seconds(at)}, ${why}: ${listed(clauses)}.`;
  const site = siteOf(trace, shown[0] ?? 0, seq);
  return { id, lesson, message, costSeconds: 0, where, ...(circle.length > 0 && { drawn: "circle" }), site, seq };
}

function wordsOf(trace: Trace, task: number, seq: number): string {
  const wait = waitAt(trace, task, seq);
  return wait === null ? "nothing" : trace.reasonInWords(wait.on, wait.box, wait.reason);
}

/** Of a wait at a lock: ` to release lock2`. */
function toRelease(trace: Trace, task: number, seq: number): string {
  const wait = waitAt(trace, task, seq);
  const lock = wait === null ? null : meetingOf(trace, wait);
  return lock === null ? "" : ` to release ${lock.name}`;
}

function siteOf(trace: Trace, task: number, seq: number): number {
  return waitAt(trace, task, seq)?.place ?? -1;
}
