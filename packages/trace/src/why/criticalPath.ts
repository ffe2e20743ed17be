import type { TraceEvent } from "../events.ts";
import { countWhile } from "../search.ts";
import type { Trace } from "../trace.ts";
import { askedBy, pathOf, type Request } from "./askedBy.ts";
import { linksOf } from "./links.ts";
import { originOf, reason } from "./origin.ts";
import { named, type Part, say, seconds } from "./sentence.ts";
import { dueAt } from "./untilWhen.ts";

/** A stretch of the run during which everything hung on one task. */
export interface Leg {
  task: number;
  /** What it was at: `sleep(3)`, `running`, `ready`. */
  doing: string;
  fromSeq: number;
  toSeq: number;
  /** Seconds. */
  fromAt: number;
  toAt: number;
}

export interface CriticalPath {
  /** In order of time, each beginning where the one before it ends; those that take no time are left out. */
  legs: readonly Leg[];
  /** Seconds by task, the largest share first. */
  shares: readonly { task: number; seconds: number }[];
  /** Seconds from the first event to the end of main. */
  total: number;
}

/**
 * The chain of waits that makes the run as long as it is, followed back from the end of main (or from the last event, if main
 * has not ended): shorten a leg of it and the run may get shorter; shorten anything else and it doesn't.
 */
export function criticalPath(trace: Trace): CriticalPath {
  const main = trace.lanes[0];
  if (main === undefined) return { legs: [], shares: [], total: 0 };
  const end = main.doneSeq === -1 ? trace.length : main.doneSeq;
  const legs = followBack(trace, main.task, end);
  const byTask = new Map<number, number>();
  for (const { task, fromAt, toAt } of legs) byTask.set(task, (byTask.get(task) ?? 0) + toAt - fromAt);
  const shares = [...byTask].map(([task, spent]) => ({ task, seconds: spent }));
  shares.sort((one, other) => other.seconds - one.seconds);
  const total = main.doneSeq === -1 ? trace.end : main.doneAt;
  return { legs, shares, total };
}

function followBack(trace: Trace, main: number, end: number): Leg[] {
  const legs: Leg[] = [];
  let task = main;
  let to = end;
  let toAt = end < trace.length ? trace.atOf(end) : trace.end;
  for (;;) {
    const spans = trace.spansOf(task);
    const index = spans.indexOfSeq(to - 1);
    if (index < 0) break;
    const from = spans.fromSeq(index);
    const event = trace.event(from);
    const before = event.kind === "taskReady" ? whence(trace, event, to) : { task, seq: from };
    // The time between a cause and the task's standing ready is the task's own.
    const at = Math.min(toAt, trace.atOf(before.seq));
    if (toAt > at) legs.push({ task, doing: doing(trace, event), fromSeq: from, toSeq: to, fromAt: at, toAt });
    if (before.task === 0 || before.seq >= to) break;
    to = before.task === task ? before.seq : before.seq + 1;
    ({ task } = before);
    toAt = at;
  }
  return legs.reverse();
}

function doing(trace: Trace, event: TraceEvent): string {
  if (event.kind === "taskWaiting") return reason(trace, event);
  return event.kind === "stepStarted" ? "running" : "ready";
}

interface Before {
  task: number;
  seq: number;
}

/** Where the chain goes on behind a task that became ready: the task on which it hung, and up to which event. */
function whence(trace: Trace, ready: TraceEvent & { kind: "taskReady" }, to: number): Before {
  const own = { task: ready.task, seq: ready.seq };
  const held = holder(trace, ready.task, ready.seq, to);
  if (held !== null) return held;
  if (ready.cause === "created") {
    const lane = trace.laneOf(ready.task);
    return { task: lane?.parent ?? 0, seq: lane?.createdSeq ?? ready.seq };
  }
  const { seq } = originOf(trace, ready);
  const origin = seq === -1 ? null : trace.event(seq);
  switch (origin?.kind) {
    case "taskDone":
      return { task: origin.task, seq };
    case "futureSettled":
      return origin.by === 0 ? own : { task: origin.by, seq };
    case "lockReleased":
    case "queuePut":
    case "queueGot":
    case "signalled":
      return origin.by === 0 ? own : { task: origin.by, seq };
    case "cancelRequested":
      return asker(trace, origin) ?? own;
    case "stepStarted":
      return origin.task === ready.task ? own : { task: origin.task, seq: ready.seq };
    case "taskWaiting":
      return (ready.at > dueAt(trace, origin) ? holder(trace, ready.task, seq, ready.seq) : null) ?? own;
    default:
      return own;
  }
}

/** Who held the loop last between two events, if somebody else did. */
function holder(trace: Trace, task: number, from: number, to: number): Before | null {
  const { blocks } = linksOf(trace);
  const seq = blocks[countWhile(blocks.length, (each) => (blocks[each] as number) < to) - 1] ?? -1;
  if (seq <= from) return null;
  const { task: by } = trace.eventOf("blocked", seq);
  return by === 0 || by === task ? null : { task: by, seq };
}

function asker(trace: Trace, request: Request): Before | null {
  const [first = request] = pathOf(trace, request);
  const { task, seq } = askedBy(trace, first, "it");
  return task === 0 ? null : { task, seq: seq === -1 ? first.seq : seq };
}

/** `The run takes 5.000 s: 1.000 s of b1, 1.000 s of b3 and 3.000 s of a'.` */
export function pathInWords(trace: Trace, { shares, total }: CriticalPath): Part[] {
  if (!(total > 0)) return say`The run takes no time.`;
  const parts = shares.map(
    ({ task, seconds: spent }) => say`${named(trace, task)} ${seconds(spent)} (${percent(spent / total)})`,
  );
  const list = parts.flatMap((part, index) =>
    index === 0 ? part : say`${index === parts.length - 1 ? " and " : ", "}${part}`,
  );
  return say`The run takes ${seconds(total)}, and hangs on ${list}.`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
