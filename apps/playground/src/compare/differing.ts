import type { Trace } from "@interleave/trace";
import type { Compared } from "./compared.ts";

/** The stretches in which the two runs part, one of each: to be lit. */
export function differing({ parting, left, right, paired }: Compared): { of(task: number): readonly number[] } | null {
  if (parting === null) return null;
  const lit = new Map<number, number[]>();
  for (const [side, trace, behind] of [
    [0, left.trace, parting.left],
    [1, right.trace, parting.right],
  ] as const) {
    const task = taskOf(trace, behind - 1);
    const spans = trace.spansOf(task);
    const index = spans.indexOfSeq(behind - 1);
    if (index >= 0) lit.set(paired.task(side, task), [paired.place(side, spans.fromSeq(index))]);
  }
  return { of: (task) => lit.get(task) ?? [] };
}

/** The task that an event is about, 0 for none. */
function taskOf(trace: Trace, seq: number): number {
  if (seq < 0) return 0;
  const event = trace.event(seq);
  if ("task" in event) return event.task;
  if ("by" in event) return event.by;
  return "owner" in event ? event.owner : 0;
}
