import type { Playhead } from "@interleave/timeline";
import type { Lane, Trace } from "@interleave/trace";

/** What an input has to name to cancel a task at an instant, or why none can. */
export type Cancelling = { target: string } | { hindrance: string };

/** How a task is cancelled from outside as it stands at the playhead; null for one that has ended, or does not exist yet. */
export function cancelling(trace: Trace, task: number, { at, seq }: Playhead): Cancelling | null {
  const lane = trace.laneOf(task);
  if (lane === undefined || !livesAt(lane, seq)) return null;
  const { name, createdAt } = lane;
  if (createdAt === at) {
    return { hindrance: `${name} is made at this very instant, after what comes from outside. Go on a little first.` };
  }
  const target = calledBy(trace, lane);
  // Of several of one name, the first that was made is meant, as it all stands before the instant.
  const first = trace.lanes.find(
    (other) =>
      other.task < task &&
      other.name.startsWith(target) &&
      other.createdAt < at &&
      (other.doneSeq === -1 || other.doneAt >= at) &&
      calledBy(trace, other) === target,
  );
  if (first === undefined) return { target };
  return {
    hindrance: `${first.name} would be cancelled in place of ${name}: both are called ${target}. Give each a name of its own.`,
  };
}

/** Whether a task is there and has not ended after the first `seq` events. */
export function livesAt({ createdSeq, doneSeq }: Lane, seq: number): boolean {
  return createdSeq < seq && (doneSeq === -1 || doneSeq >= seq);
}

/** The name that the program gave, else the coroutine's. */
function calledBy(trace: Trace, { createdSeq }: Lane): string {
  const { name, coroutine } = trace.eventOf("taskCreated", createdSeq);
  return /^Task-\d+$/.test(name) && coroutine !== "coroutine" ? coroutine : name;
}
