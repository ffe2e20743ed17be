import type { TraceEvent } from "../events.ts";
import { stateAt } from "../stateAt.ts";
import type { Trace } from "../trace.ts";
import { linksOf } from "../why/links.ts";
import { stepBefore } from "../why/origin.ts";
import { seconds } from "../why/sentence.ts";
import type { Finding, HintOfRun } from "./hint.ts";
import { listedFutures } from "./words.ts";

const id = "blocked-loop";
const lesson = "block";

/** A step computed for so long that others, who could have run, had to wait. */
export const blockedLoop: HintOfRun = {
  id,
  lesson,
  check(trace) {
    return linksOf(trace).blocks.flatMap((seq) => finding(trace, trace.eventOf("blocked", seq)) ?? []);
  },
};

function finding(trace: Trace, { task, seq, at, seconds: length }: TraceEvent & { kind: "blocked" }): Finding | null {
  const held = heldUp(trace, task, seq, at);
  if (held.length === 0 || !(length > 0)) return null;
  const who = task === 0 ? "A callback" : trace.nameOf(task);
  const message = `${who} held the loop for ${seconds(length)} from ${seconds(at - length)}: ${listedFutures(trace, held)} could have run and had to wait.`;
  const where = task === 0 ? [] : [{ task, fromSeq: Math.max(0, stepBefore(trace, task, seq)), toSeq: seq }];
  return { id, lesson, message, costSeconds: length, where, site: -1, seq };
}

/** Who stood in the ready queue, or whose timer came due, while the loop stood still. */
function heldUp(trace: Trace, task: number, seq: number, at: number): number[] {
  const instant = stateAt(trace, seq);
  const held = new Set(instant.ready);
  for (const timer of instant.timers) if (timer.at < at && timer.owner !== 0) held.add(timer.owner);
  held.delete(task);
  return [...held];
}
