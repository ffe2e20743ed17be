import type { Lane, Span } from "../model.ts";
import { microseconds, microsecondsBetween } from "./microseconds.ts";
import { type Args, type OrderedRow, PROCESS } from "./traceEventRow.ts";

const STATES = { running: "Running", ready: "R", waiting: "S" } as const;

/**
 * A task's life: `X` for each running stretch, with an `i` beside it where it takes no time (viewers drop a stretch that has
 * no length), and `T` for every state that lasts.
 */
export function* stretches(lane: Lane): Generator<OrderedRow> {
  const { spans } = lane;
  for (let index = 0; index < spans.length; index += 1) {
    const span = spans.at(index);
    const seq = span.fromSeq;
    const place = { pid: PROCESS, tid: lane.task, ts: microseconds(span.fromAt) };
    const dur = microsecondsBetween(span.fromAt, span.toAt);
    if (span.state === "running") {
      const step = { name: lane.coroutine, cat: "step", ...place };
      const args = { next: whatCame(lane, index) };
      yield { seq, row: { ph: "X", ...step, dur, args } };
      if (dur === 0) yield { seq, row: { ph: "i", ...step, s: "t", args } };
    }
    if (dur > 0) yield { seq, row: { ph: "T", name: STATES[span.state], ...place, dur, args: stateArgs(span) } };
  }
}

/** The loop is one thread of control: all tasks run on the same processor. */
function stateArgs({ state, reason }: Span): Args {
  if (state === "running") return { cpu: 0 };
  return state === "waiting" ? { blocked_function: reason } : { cause: reason };
}

/** What came of a step. */
function whatCame(lane: Lane, index: number): string {
  if (index + 1 < lane.spans.length) {
    const { state, reason } = lane.spans.at(index + 1);
    return `${state} (${reason})`;
  }
  return lane.outcome === null ? "" : `${lane.outcome} ${lane.text}`.trim();
}
