import type { TraceEvent } from "../events.ts";
import { countWhile } from "../search.ts";
import type { Trace } from "../trace.ts";

/** The event that opened a box; null for a box that the trace does not know. */
export function boxStart(trace: Trace, box: number): (TraceEvent & { kind: "waitStarted" }) | null {
  const { opened, openedSeq } = trace.history.live.ledger;
  const index = countWhile(opened.length, (each) => (opened[each] as number) < box);
  return opened[index] === box ? trace.eventOf("waitStarted", openedSeq[index] as number) : null;
}

/** `wait 2`: the kind, and which one of its kind. */
export function boxName(trace: Trace, box: number): string {
  const start = boxStart(trace, box);
  return start === null ? "a wait" : `${start.boxKind} ${trace.history.live.ledger.ordinals.get(box) ?? box}`;
}

/** The last time before `seq` that the box tripped; null if it did not. */
export function tripBefore(trace: Trace, box: number, seq: number): (TraceEvent & { kind: "waitTripped" }) | null {
  const { trips } = trace;
  for (let index = countWhile(trips.length, (each) => (trips[each]?.seq ?? 0) < seq) - 1; index >= 0; index -= 1) {
    const trip = trips[index];
    if (trip?.box === box) return trace.eventOf("waitTripped", trip.seq);
  }
  return null;
}

/** Where a task or future ended; -1 if it had not by the event `before`. */
export function endOf(trace: Trace, future: number, before: number): number {
  const seq = trace.history.live.ledger.endings.get(future) ?? -1;
  return seq < before ? seq : -1;
}

/** Members of a box that had ended by the event `before`, and those that had not, in the order given. */
export function sides(
  trace: Trace,
  members: readonly number[],
  before: number,
): { done: readonly number[]; pending: readonly number[] } {
  const done = members.filter((member) => endOf(trace, member, before) !== -1);
  const pending = members.filter((member) => endOf(trace, member, before) === -1);
  return { done, pending };
}
