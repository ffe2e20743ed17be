import type { TraceEvent } from "../events.ts";
import { countWhile } from "../search.ts";
import type { Trace } from "../trace.ts";
import { boxName } from "../why/boxOf.ts";
import { linksOf } from "../why/links.ts";
import { seconds } from "../why/sentence.ts";
import type { Finding, HintOfRun } from "./hint.ts";

const id = "timeout-that-cant-fire";
const lesson = "timeout-loop";

type Start = TraceEvent & { kind: "waitStarted" };

/** A limit that was no limit: its code never let the loop look at the clock, or a shorter limit around it always comes first. */
export const timeoutThatCantFire: HintOfRun = {
  id,
  lesson,
  check(trace) {
    const found: Finding[] = [];
    const open = new Map<number, Start[]>();
    for (const seq of trace.history.live.ledger.openedSeq) {
      const start = trace.eventOf("waitStarted", seq);
      if (!Number.isFinite(start.deadline)) continue;
      const outer = (open.get(start.by) ?? []).filter(({ box }) => endOfBox(trace, box) > seq);
      const one = heldPast(trace, start) ?? withinShorter(trace, start, outer);
      if (one !== null) found.push(one);
      if (start.boxKind === "timeout") outer.push(start);
      open.set(start.by, outer);
    }
    return found;
  },
};

/** Position of the end of a box; beyond the trace while it is open. */
function endOfBox(trace: Trace, box: number): number {
  return trace.history.live.ledger.boxes.get(box)?.ended ?? trace.length;
}

/** The time was over while the loop was held, and what was limited ended all the same. */
function heldPast(trace: Trace, start: Start): Finding | null {
  const end = endOfBox(trace, start.box);
  if (end >= trace.length) return null;
  const { why, at } = trace.eventOf("waitEnded", end);
  if (why === "timeout" || at <= start.deadline || metInTime(trace, start)) return null;
  const { blocks } = linksOf(trace);
  const last = blocks[countWhile(blocks.length, (each) => (blocks[each] as number) < end) - 1] ?? -1;
  if (last < start.seq) return null;
  const { task } = trace.eventOf("blocked", last);
  const who = task === 0 ? "a callback" : trace.nameOf(task);
  const message = `The limit of ${seconds(start.deadline - start.at)} on ${trace.nameOf(start.by)} could not fire: ${who} held the loop, and ${boxName(trace, start.box)} ended ${seconds(at - start.deadline)} after its time.`;
  return finding(start, message, at - start.deadline, end);
}

/** Whether what it waited for had come in time, though the waiter heard of it later. */
function metInTime(trace: Trace, { box, deadline }: Start): boolean {
  const tripped = trace.history.live.ledger.boxes.get(box)?.tripped ?? -1;
  return tripped !== -1 && trace.atOf(tripped) <= deadline;
}

/** A limit of the same task around it that began before and is no longer. */
function withinShorter(trace: Trace, start: Start, outer: readonly Start[]): Finding | null {
  const length = start.deadline - start.at;
  const shorter = outer.find(({ deadline, at }) => deadline - at <= length);
  if (shorter === undefined) return null;
  const message = `The limit of ${seconds(length)} on ${boxName(trace, start.box)} of ${trace.nameOf(start.by)} can never fire: it stands within one of ${seconds(shorter.deadline - shorter.at)}, which always comes first.`;
  return finding(start, message, 0, start.seq);
}

function finding({ by, seq, place }: Start, message: string, costSeconds: number, known: number): Finding {
  return {
    id,
    lesson,
    message,
    costSeconds,
    where: by === 0 ? [] : [{ task: by, fromSeq: seq, toSeq: known }],
    site: place,
    seq: known,
  };
}
