import type { DrawableTrace } from "./drawable-trace.ts";
import { StepAxis } from "./step-axis.ts";
import { TraceIndex } from "./trace-index.ts";

/** Events of a piece: about a millisecond. */
const PIECE = 20_000;
/** Spans of a piece, the same. */
const SPANS = 2_000;

const prepared = new WeakMap<DrawableTrace, TraceIndex>();

/**
 * Derives what drawing a trace needs, a little each time it is asked for more. A long trace that came as a whole and is then
 * given to a timeline is drawn at once; without this the page would stand still first.
 */
export function* prepareTrace(trace: DrawableTrace): Generator<void> {
  const steps = new StepAxis();
  while (!steps.sync(trace, PIECE)) yield;
  const index = new TraceIndex(trace, steps);
  for (const lane of trace.lanes) {
    let isRead: boolean;
    do {
      isRead = index.readAhead(lane, SPANS);
      yield;
    } while (!isRead);
  }
  prepared.set(trace, index);
}

/** What was prepared of a trace; made now, where nothing was. */
export function indexOf(trace: DrawableTrace): TraceIndex {
  return prepared.get(trace) ?? new TraceIndex(trace);
}
