import { type Instant, stateAt, type Trace } from "@interleave/trace";
import { boxName } from "./boxWords.ts";
import { firstSeqAt, instantAt } from "./instantAt.ts";
import { stepWords } from "./stepWords.ts";

/** One thing that happened at an instant: a step, or a wait whose condition was met. */
export interface Happening {
  /** Events up to and with it. */
  seq: number;
  /** Number of the step; 0 for a trip. */
  step: number;
  task: number;
  name: string;
  slot: number;
  words: string;
}

export interface Strip {
  happenings: Happening[];
  /** Index of the last one before the playhead, -1 if none. */
  now: number;
  /** Seconds from this instant to the next one in which anything happens; null if none is known. */
  gap: number | null;
}

/** Steps to either side of the playhead that are told; a busy instant may have a hundred thousand. */
const reach = 20;

/** Everything that shares the playhead's time, in order: how zero-length order is read. */
export function stripAt(trace: Trace, at: number, seq: number): Strip {
  const first = firstSeqAt(trace, at);
  const last = trace.seqAt(at);
  const here = trace.stepOf(seq);
  const from = Math.max(trace.stepOf(first) + 1, here - reach);
  const to = Math.min(trace.stepOf(last), here + reach);
  const happenings: Happening[] = [];
  for (let step = from; step <= to; step += 1) happenings.push(stepAt(trace, step));
  if (to >= from) happenings.push(...tripsIn(trace, trace.seqOfStep(from - 1), trace.seqOfStep(to)));
  if (to === trace.stepOf(last)) happenings.push(...underWay(trace, to + 1, last));
  happenings.sort((one, other) => one.seq - other.seq || other.step - one.step);
  const next = trace.steps > to ? trace.timeOfStep(Math.max(to, trace.stepOf(last)) + 1) : null;
  return {
    happenings,
    now: happenings.filter((happening) => happening.seq <= seq).length - 1,
    gap: next === null || next <= at ? null : next - at,
  };
}

function stepAt(trace: Trace, step: number): Happening {
  const from = trace.seqOfStep(step - 1);
  const to = trace.seqOfStep(step);
  const { task, words, ended } = stepWords(trace, from, to);
  return { seq: ended, step, task, name: trace.nameOf(task), slot: trace.laneOf(task)?.slot ?? -1, words };
}

/** The step that began at an instant and ends at a later one, or never: while it runs, nothing else does. */
function underWay(trace: Trace, step: number, last: number): Happening[] {
  const { running } = instantAt(trace, last);
  const lane = trace.laneOf(running);
  if (lane === undefined) return [];
  const began = lane.spans.fromSeq(lane.spans.indexOfSeq(last - 1));
  const { words } = stepWords(trace, began, last);
  const told = [words, "runs"].filter((part) => part !== "").join(", ");
  return [{ seq: began + 1, step, task: running, name: lane.name, slot: lane.slot, words: told }];
}

function tripsIn(trace: Trace, from: number, to: number): Happening[] {
  const trips = trace.trips.filter(({ seq }) => seq >= from && seq < to);
  if (trips.length === 0) return [];
  const then: Instant = stateAt(trace, to);
  return trips.slice(0, reach).flatMap((trip) => {
    const box = then.boxes.find((candidate) => candidate.box === trip.box);
    if (box === undefined) return [];
    const words = `${boxName(box)} trips,`;
    return [
      { seq: trip.seq + 1, step: 0, task: box.by, name: box.byName, slot: trace.laneOf(box.by)?.slot ?? -1, words },
    ];
  });
}
