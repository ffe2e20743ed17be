import type { Trace } from "../trace.ts";
import { boxStart } from "../why/boxOf.ts";
import { linksOf } from "../why/links.ts";
import { seconds } from "../why/sentence.ts";
import type { Finding, HintOfRun, Stretch } from "./hint.ts";
import { listed, listedFutures } from "./words.ts";

const id = "head-of-line";
const lesson = "as-completed";

/**
 * A result lay ready while its reader waited for something else: for another task by name, or for a set that the result was
 * not in. A reader that sleeps means to be late, and one whose set holds the result has been told.
 */
export const headOfLine: HintOfRun = {
  id,
  lesson,
  check(trace) {
    const lines = new Map<string, Line>();
    for (const read of linksOf(trace).read.values()) {
      const idle = idleResult(trace, read);
      if (idle === null) continue;
      const key = `${idle.reader} ${idle.behind.join(" ")}`;
      const line = lines.get(key);
      if (line === undefined) lines.set(key, { ...idle, idle: [idle.stretch] });
      else {
        line.idle.push(idle.stretch);
        line.lost = Math.max(line.lost, idle.lost);
        line.seq = Math.max(line.seq, idle.seq);
      }
    }
    return [...lines.values()].map((line) => finding(trace, line));
  },
};

interface Line {
  reader: number;
  /** What the reader waited for meanwhile. */
  behind: readonly number[];
  lost: number;
  seq: number;
  idle: Stretch[];
}

/** The result that is read at `read`, if it lay there while its reader waited for something else. */
function idleResult(trace: Trace, read: number): (Omit<Line, "idle"> & { stretch: Stretch }) | null {
  const { future, reader, layReady } = trace.eventOf("resultRead", read);
  const lane = trace.laneOf(future);
  if (!(layReady > 0) || reader === 0 || lane === undefined || lane.outcome === "cancelled" || lane.doneSeq === -1)
    return null;
  if (wasTold(trace, future, reader, lane.doneSeq, read)) return null;
  const spans = trace.spansOf(reader);
  const behind: number[] = [];
  let lost = 0;
  for (
    let index = Math.max(0, spans.indexOfSeq(lane.doneSeq));
    index < spans.length && spans.fromSeq(index) < read;
    index += 1
  ) {
    if (spans.state(index) !== "waiting") continue;
    const { on, box } = trace.eventOf("taskWaiting", spans.fromSeq(index));
    if (on === future || (trace.laneOf(on) === undefined && box === 0)) continue;
    const overlap = spans.toAt(index) - Math.max(spans.fromAt(index), lane.doneAt);
    if (!(overlap > 0)) continue;
    lost += overlap;
    if (!behind.includes(on)) behind.push(on);
  }
  return lost > 0
    ? { reader, behind, lost, seq: read, stretch: { task: future, fromSeq: lane.doneSeq, toSeq: read } }
    : null;
}

/** Whether the reader had the result in a box that was open when it came, or that gave it out later. */
function wasTold(trace: Trace, future: number, reader: number, done: number, read: number): boolean {
  const { boxes } = trace.history.live.ledger;
  for (const seq of linksOf(trace).awaited.get(future) ?? []) {
    if (seq > read) return false;
    if (trace.kindOf(seq) !== "waitStarted") continue;
    const { box, by } = trace.eventOf("waitStarted", seq);
    const end = boxes.get(box)?.ended ?? -1;
    if (by === reader && boxStart(trace, box) !== null && (end === -1 || end > done)) return true;
  }
  return false;
}

function finding(trace: Trace, { reader, behind, lost, seq, idle }: Line): Finding {
  const results = idle.map(({ task }) => trace.nameOf(task));
  const lay = results.length === 1 ? "'s result lay ready" : " lay ready";
  const message = `${listed(results)}${lay} for ${seconds(lost)} while ${trace.nameOf(reader)}, who reads ${results.length === 1 ? "it" : "them"}, waited for ${listedFutures(trace, behind)}.`;
  return { id, lesson, message, costSeconds: lost, where: idle, drawn: "idle", site: -1, seq };
}
