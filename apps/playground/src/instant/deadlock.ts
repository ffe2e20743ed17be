import { stateAt, type TaskAt, type Trace } from "@interleave/trace";

/** Events after the deadlock was found: cancelling what is left of a hundred thousand tasks is a few of them each. */
const furthest = 1_000_000;

/** The position at which nothing could move any more: before the run was cleared away. */
export function deadlockSeq(trace: Trace): number {
  for (let seq = trace.length - 1; seq >= Math.max(0, trace.length - furthest); seq -= 1) {
    if (trace.kindOf(seq) !== "problemFound") continue;
    const event = trace.event(seq);
    if (event.kind === "problemFound" && event.problem === "deadlock") return seq;
  }
  return trace.length;
}

/** Who waited there. */
export function stuckAt(trace: Trace, seq: number): TaskAt[] {
  return stateAt(trace, seq).tasks.filter(({ state }) => state === "waiting");
}
