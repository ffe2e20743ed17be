import type { Trace } from "@interleave/trace";

/** Where the reader stands: the first `seq` events are applied, and the clock shows `at` seconds. */
export interface Playhead {
  at: number;
  seq: number;
}

/** What moving over a trace needs to know of it. */
export type Track = Pick<
  Trace,
  | "length"
  | "end"
  | "steps"
  | "trips"
  | "prints"
  | "atOf"
  | "kindOf"
  | "seqAt"
  | "stepOf"
  | "seqOfStep"
  | "timeOfStep"
  | "laneOf"
>;

/** Before the first event. */
export const start: Playhead = { at: 0, seq: 0 };

export function endOf(track: Track): Playhead {
  return { at: track.end, seq: track.length };
}

/** Everything that happens at `at` has happened. */
export function seekTo(track: Track, at: number): Playhead {
  const within = Math.min(Math.max(at, 0), track.end);
  return { at: within, seq: track.seqAt(within) };
}

/** Just after the k-th step; before everything for 0. */
export function afterStep(track: Track, step: number): Playhead {
  return step <= 0 ? start : { at: track.timeOfStep(step), seq: track.seqOfStep(step) };
}

/** After the next step of any task, or of one; null where the trace has none. */
export function stepForward(track: Track, from: Playhead, task: number | null = null): Playhead | null {
  if (task === null) {
    const next = track.stepOf(from.seq) + 1;
    return next <= track.steps ? afterStep(track, next) : null;
  }
  for (const step of stepsOf(track, task)) if (track.seqOfStep(step) > from.seq) return afterStep(track, step);
  return null;
}

/** After the step before, of any task or of one; the very start where there is none. */
export function stepBack(track: Track, from: Playhead, task: number | null = null): Playhead {
  const last = track.stepOf(from.seq);
  if (task === null) {
    const here = afterStep(track, last);
    const pastIt = last > 0 && (from.at > here.at || from.seq > here.seq);
    return afterStep(track, pastIt ? last : last - 1);
  }
  let before = 0;
  for (const step of stepsOf(track, task)) {
    if (track.seqOfStep(step) >= from.seq) break;
    before = step;
  }
  return afterStep(track, before);
}

/** After the next wait whose condition is met, with what that wakes; null if none is ahead. */
export function nextTrip(track: Track, from: Playhead): Playhead | null {
  const trip = track.trips.find(({ seq }) => seq >= from.seq);
  if (trip === undefined) return null;
  let seq = trip.seq + 1;
  while (seq < track.length && track.kindOf(seq) === "taskReady") seq++;
  return { at: trip.at, seq };
}

/** Just after the next line of output; null if none is ahead. */
export function nextPrint(track: Track, from: Playhead): Playhead | null {
  const next = track.prints.find(({ seq }) => seq >= from.seq);
  return next === undefined ? null : { at: next.at, seq: next.seq + 1 };
}

/** Just after the line of output before the one that came last; null if there is none. */
export function previousPrint(track: Track, from: Playhead): Playhead | null {
  const before = track.prints.findLast(({ seq }) => seq + 1 < from.seq);
  return before === undefined ? null : { at: before.at, seq: before.seq + 1 };
}

/** Numbers of the steps of one task, rising. */
function* stepsOf(track: Track, task: number): Generator<number> {
  const spans = track.laneOf(task)?.spans ?? [];
  for (const span of spans) if (span.state === "running" && span.toSeq >= 0) yield track.stepOf(span.toSeq) + 1;
}
