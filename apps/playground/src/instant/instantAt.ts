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
  printed: 0,
};

let last: { trace: Trace; seq: number; instant: Instant } | null = null;

/** What can be seen at a position. All panes ask for the same one, so the last answer is kept. */
export function instantAt(trace: Trace | null, seq: number): Instant {
  if (trace === null) return empty;
  if (last?.trace !== trace || last.seq !== seq) last = { trace, seq, instant: stateAt(trace, seq) };
  return last.instant;
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
