import type { TraceEvent } from "../events.ts";
import type { Trace } from "../trace.ts";
import { boxStart, sides } from "./boxOf.ts";
import { holdersFor } from "./meeting.ts";
import { named, type Part, say, seconds } from "./sentence.ts";

type Waiting = TraceEvent & { kind: "taskWaiting" };

/** So far down the chain of who waits for whom. */
const DEEPEST = 4;

/** The wait that a task is in after the first `known` events; null unless it waits. */
export function waitAt(trace: Trace, task: number, known: number): Waiting | null {
  const lane = trace.laneOf(task);
  if (lane === undefined || (lane.doneSeq !== -1 && lane.doneSeq < known)) return null;
  const index = lane.spans.indexOfSeq(known - 1);
  return index >= 0 && lane.spans.state(index) === "waiting"
    ? trace.eventOf("taskWaiting", lane.spans.fromSeq(index))
    : null;
}

/** When a sleep is over, in seconds: its timer is set just before it begins. Infinity where it is not known. */
export function dueAt(trace: Trace, wait: Waiting): number {
  const before = wait.seq > 0 ? trace.event(wait.seq - 1) : null;
  if (before?.kind !== "timerSet" || before.owner !== wait.task || wait.box !== 0) return Infinity;
  return before.deadline;
}

/** Where the chain of who waits for whom ends: `; a waits for c; c waits for sleep(3), due at 3.000 s`. */
export function untilWhen(trace: Trace, task: number, known: number): Part[] {
  const parts: Part[] = [];
  const passed = new Set<number>();
  for (let at = task; passed.size < DEEPEST && !passed.has(at); ) {
    passed.add(at);
    const wait = waitAt(trace, at, known);
    if (wait === null) break;
    const start = boxStart(trace, wait.box);
    const plain = start === null && trace.laneOf(wait.on) !== undefined;
    const what = plain ? named(trace, wait.on) : trace.reasonInWords(wait.on, wait.box, wait.reason);
    const due = dueAt(trace, wait);
    const when = Number.isFinite(due) ? `, due at ${seconds(due)}` : "";
    parts.push(...say`; ${named(trace, at)} waits for ${what}${when}`);
    at =
      start === null
        ? (holdersFor(trace, wait, known)[0]?.task ?? wait.on)
        : (sides(trace, start.members, known).pending[0] ?? 0);
  }
  return parts;
}
