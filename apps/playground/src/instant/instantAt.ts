import { type Instant, stateAt, type Trace } from "@interleave/trace";

const empty: Instant = {
  seq: 0,
  at: 0,
  turn: 0,
  step: 0,
  running: 0,
  tasks: [],
  ready: [],
  timers: [],
  boxes: [],
  objects: [],
  printed: 0,
};

/** Answers kept: the instant itself, and the one before it that the timers are compared with. */
const most = 4;
let kept: { trace: Trace; seq: number; instant: Instant }[] = [];

/** What can be seen at a position. All panes ask for the same ones, so the last answers are kept. */
export function instantAt(trace: Trace | null, seq: number): Instant {
  if (trace === null) return empty;
  const known = kept.find((answer) => answer.trace === trace && answer.seq === seq);
  if (known !== undefined) return known.instant;
  const instant = stateAt(trace, seq);
  kept = [{ trace, seq, instant }, ...kept.slice(0, most - 1)];
  return instant;
}

/** How many events lie before `at`. */
export function firstSeqAt(trace: Trace, at: number): number {
  let low = 0;
  let high = trace.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (trace.atOf(middle) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
