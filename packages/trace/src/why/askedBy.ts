import type { TraceEvent } from "../events.ts";
import { countWhile } from "../search.ts";
import type { Trace } from "../trace.ts";
import { boxStart } from "./boxOf.ts";
import { linksOf } from "./links.ts";
import { ranOut } from "./ranOut.ts";
import { named, type Part, say } from "./sentence.ts";

export type Request = TraceEvent & { kind: "cancelRequested" };

/** How far back what made a loop's own callback ask is looked for. */
const FURTHEST = 256;

/** The last request to cancel the task that was accepted before `seq`; null if there was none. */
export function requestBefore(trace: Trace, target: number, seq: number): Request | null {
  const requests = linksOf(trace).requests.get(target) ?? [];
  for (
    let index = countWhile(requests.length, (each) => (requests[each] as number) < seq) - 1;
    index >= 0;
    index -= 1
  ) {
    const request = trace.eventOf("cancelRequested", requests[index] as number);
    if (request.accepted) return request;
  }
  return null;
}

/** The request as it came down: the first is what somebody asked for, the last is this one. */
export function pathOf(trace: Trace, request: Request): Request[] {
  const { cancels } = linksOf(trace);
  const path = [request];
  let target = request;
  for (
    let index = countWhile(cancels.length, (each) => (cancels[each] as number) < request.seq) - 1;
    index >= 0;
    index -= 1
  ) {
    const above = trace.eventOf("cancelRequested", cancels[index] as number);
    if (above.turn !== request.turn || above.by !== request.by || path.length > FURTHEST) break;
    if (!above.accepted || !passesOn(trace, above, target.target)) continue;
    path.unshift(above);
    target = above;
  }
  return path;
}

/** Whether cancelling the one means cancelling the other: a task passes it on to what it waits for, a gather to its members. */
export function passesOn(trace: Trace, above: Request, target: number): boolean {
  const links = linksOf(trace);
  const waits = links.waits.get(above.target) ?? [];
  const last = waits[countWhile(waits.length, (each) => (waits[each] as number) < above.seq) - 1];
  if (last !== undefined) return trace.eventOf("taskWaiting", last).on === target;
  const start = boxStart(trace, links.boxOf.get(above.target) ?? 0);
  return start?.boxKind === "gather" && start.members.includes(target);
}

export interface Asker {
  /** Goes on after "because". */
  words: Part[];
  /** The task that asked, 0 for none. */
  task: number;
  /** The event behind it, -1 if it is the request itself. */
  seq: number;
  kind: "task" | "timeout" | "group" | "end" | "callback";
}

/** Who asked for it, as `it` is called. */
export function askedBy(trace: Trace, request: Request, it: Part): Asker {
  const message = request.message === "" ? "" : ` (${trace.inWords(request.message)})`;
  if (request.by !== 0) {
    const words = say`${named(trace, request.by)} cancelled ${it}${message}`;
    return { words, task: request.by, seq: -1, kind: "task" };
  }
  const before = request.seq > 0 ? trace.event(request.seq - 1) : null;
  if (before?.kind === "waitTripped" && before.why === "timeout") {
    return { words: ranOut(trace, before.box, it), task: 0, seq: before.seq, kind: "timeout" };
  }
  const main = trace.lanes[0];
  if (main !== undefined && main.doneSeq !== -1 && main.doneSeq < request.seq) {
    return { words: say`the run ended before ${it} did`, task: 0, seq: main.doneSeq, kind: "end" };
  }
  return (
    failedSibling(trace, request) ?? {
      words: say`a callback cancelled ${it}${message}`,
      task: 0,
      seq: -1,
      kind: "callback",
    }
  );
}

/** A task group cancels its tasks and its parent when one of them has raised. */
function failedSibling(trace: Trace, request: Request): Asker | null {
  const parent = trace.laneOf(request.target)?.parent ?? 0;
  for (let seq = request.seq - 1; seq >= Math.max(0, request.seq - FURTHEST); seq -= 1) {
    const kind = trace.kindOf(seq);
    if (kind === "clockAdvanced") return null;
    if (kind !== "taskDone") continue;
    const done = trace.eventOf("taskDone", seq);
    const family = trace.laneOf(done.task)?.parent ?? 0;
    if (done.outcome !== "raised" || family === 0 || (family !== parent && family !== request.target)) continue;
    const words = say`${named(trace, done.task)}, of the same group, raised ${done.text}`;
    return { words, task: done.task, seq, kind: "group" };
  }
  return null;
}
