import { type Lane, stateAt, type Trace } from "@interleave/trace";
import { boxName } from "./boxWords.ts";
import { lineOf } from "./words.ts";

/** One task that an exception broke. */
export interface Broken {
  lane: Lane;
  /** Where it stood; undefined where that is not known. */
  line: number | undefined;
  /** The box through which it came from the task before, "" if through none. */
  through: string;
}

/** Tasks on the way; an exception that is handed on through more says enough with the last of them. */
const most = 12;

/** Whom the exception that ended the run broke, one after the other: first who raised it, last the main task. */
export function errorPath(trace: Trace): Broken[] {
  const path: Broken[] = [];
  let lane = trace.lanes[0];
  while (lane?.outcome === "raised" && path.length < most) {
    const origin = originOf(trace, lane);
    path.unshift(brokenAt(trace, lane, origin?.through ?? ""));
    lane = origin?.lane;
  }
  return path;
}

export function brokenAt(trace: Trace, lane: Lane, through: string): Broken {
  return { lane, line: lineOf(trace, trace.eventOf("taskDone", lane.doneSeq).place), through };
}

/** The task from which an exception came in, if it came from one. */
function originOf(trace: Trace, lane: Lane): { lane: Lane; through: string } | undefined {
  const wait = lastWait(lane);
  const box = wait && stateAt(trace, lane.doneSeq).boxes.find((candidate) => candidate.box === wait.box);
  const members = box === undefined ? [] : box.done.map(({ id }) => id);
  for (const id of [...readLast(trace, lane), ...members, wait?.on ?? 0]) {
    const other = trace.laneOf(id);
    if (other?.outcome === "raised" && other.text === lane.text && other.doneSeq < lane.doneSeq) {
      return { lane: other, through: box !== undefined && members.includes(id) ? boxName(box) : "" };
    }
  }
  return undefined;
}

function lastWait({ spans }: Lane) {
  for (let index = spans.length - 1; index >= 0; index -= 1)
    if (spans.state(index) === "waiting") return spans.at(index);
  return undefined;
}

/** The futures whose results the task read in its last step, the last first. */
function readLast(trace: Trace, { task, doneSeq }: Lane): number[] {
  const read: number[] = [];
  for (let seq = doneSeq; seq >= 0 && trace.kindOf(seq) !== "stepStarted"; seq -= 1) {
    if (trace.kindOf(seq) !== "resultRead") continue;
    const { future, reader } = trace.eventOf("resultRead", seq);
    if (reader === task) read.push(future);
  }
  return read;
}
