import { countWhile } from "../search.ts";
import type { Trace } from "../trace.ts";
import { seconds } from "../why/sentence.ts";
import type { Finding, HintOfRun } from "./hint.ts";

const id = "growing-backlog";
const lesson = "inject-extras";

/** Fewer than these at a time are no crowd. */
const CROWD = 100;
/** Looked at in so many parts of the run. */
const PARTS = 8;

/** Tasks were started faster than they ended for the whole of the run, and nothing held back whoever started them. */
export const growingBacklog: HintOfRun = {
  id,
  lesson,
  check(trace) {
    const found = growth(trace);
    return found === null ? [] : [found];
  },
};

function growth(trace: Trace): Finding | null {
  const last = lastOfMain(trace);
  const to = last === -1 ? trace.end : trace.atOf(last);
  // A run that goes on may still catch up.
  if (!trace.complete || !(to > 0)) return null;
  const counts = Array.from({ length: PARTS }, (_, part) => aliveAt(trace, (to * (part + 1)) / PARTS, last));
  const [first = 0] = counts;
  const most = counts[PARTS - 1] ?? 0;
  const grows = counts.every((count, part) => part === 0 || count >= (counts[part - 1] ?? 0) + most / (PARTS * 4));
  if (most < CROWD || !grows) return null;
  const maker = busiestParent(trace);
  const seq = last === -1 ? trace.length - 1 : last;
  const message = `Pending tasks grew all the time, from ${first} at ${seconds(to / PARTS)} to ${most} at ${seconds(to)}: ${trace.nameOf(maker)} starts them faster than they end. A semaphore or a queue with a limit would hold it back.`;
  const lane = trace.laneOf(maker);
  const where = lane === undefined ? [] : [{ task: maker, fromSeq: lane.createdSeq, toSeq: seq }];
  return { id, lesson, message, costSeconds: 0, where, site: placeOfChild(trace, maker), seq };
}

/** Where main ended, -1 if it did not: what is cleared away after it does not count. */
function lastOfMain(trace: Trace): number {
  return trace.lanes[0]?.doneSeq ?? -1;
}

function aliveAt({ alive }: Trace, at: number, last: number): number {
  const index = countWhile(alive.length, (each) => {
    const entry = alive[each];
    return entry !== undefined && entry.at <= at && (last === -1 || entry.seq < last);
  });
  return alive[index - 1]?.count ?? 0;
}

function busiestParent(trace: Trace): number {
  const children = new Map<number, number>();
  let busiest = 0;
  for (const { parent } of trace.lanes) {
    if (parent === 0) continue;
    children.set(parent, (children.get(parent) ?? 0) + 1);
    if ((children.get(parent) ?? 0) > (children.get(busiest) ?? 0)) busiest = parent;
  }
  return busiest;
}

/** Where `maker` started one of its tasks. */
function placeOfChild(trace: Trace, maker: number): number {
  const start = trace.starts.find(({ fromTask }) => fromTask === maker);
  const event = start === undefined ? null : trace.event(start.seq);
  return event?.kind === "taskCreated" ? event.place : -1;
}
