import type { TraceEvent } from "../events.ts";
import { countWhile } from "../search.ts";
import type { Trace } from "../trace.ts";
import { told, type Why } from "./answer.ts";
import { askedBy, pathOf, requestBefore } from "./askedBy.ts";
import { boxName, boxStart } from "./boxOf.ts";
import { fateOf } from "./fate.ts";
import { linksOf } from "./links.ts";
import { originOf, stepBefore } from "./origin.ts";
import { named, type Part, say, seconds } from "./sentence.ts";

type Done = TraceEvent & { kind: "taskDone" };

/** How a task ended, what had brought it to its last step, and who was waiting for it. */
export function whyDone(trace: Trace, done: Done, known: number): Why {
  const { task, seq } = done;
  const wake = firstWake(trace, done, known);
  const step = stepBefore(trace, task, seq);
  const read = linksOf(trace).read.get(task) ?? -1;
  const chain = { cause: told(step, known), effect: wake?.seq ?? told(read, known), arrow: wake };
  const reader = say`${waiters(trace, task, seq)}${read < known ? readLater(trace, read) : ""}`;
  if (done.outcome === "cancelled") {
    const request = requestBefore(trace, task, seq);
    const rest = say`${request === null ? "" : fateOf(trace, request, "It", known)}${reader}`;
    return { lead: cancelledBecause(trace, done), rest, ...chain, cause: told(request?.seq ?? step, known) };
  }
  const value = done.text === "undefined" || done.text === "" ? "" : ` ${done.text}`;
  const what = done.outcome === "raised" ? `raised${value}` : `returned${value}`;
  const lead = say`${named(trace, task)} ${what} at ${seconds(done.at)}${lastStep(trace, task, step)}.`;
  return { lead, rest: reader, ...chain };
}

/** Who read its result, if it had to lie there first. */
function readLater(trace: Trace, read: number): Part[] {
  if (read === -1) return [];
  const { reader, layReady } = trace.eventOf("resultRead", read);
  return reader === 0 || !(layReady > 0)
    ? []
    : say` ${named(trace, reader)} read its result ${seconds(layReady)} later.`;
}

/** What had made the last step possible. */
function lastStep(trace: Trace, task: number, step: number): Part[] {
  const spans = trace.spansOf(task);
  const before = step === -1 ? -1 : spans.indexOfSeq(step) - 1;
  const ready = before < 0 ? null : trace.event(spans.fromSeq(before));
  if (ready?.kind !== "taskReady" || ready.cause === "created" || ready.cause === "bareYield") return [];
  return say`, in the step that began because ${originOf(trace, ready).words}`;
}

function cancelledBecause(trace: Trace, done: Done): Part[] {
  const fact = say`${named(trace, done.task)} was cancelled at ${seconds(done.at)}`;
  const request = requestBefore(trace, done.task, done.seq);
  if (request === null) return say`${fact}: it raised CancelledError of its own accord.`;
  const [first = request] = pathOf(trace, request);
  const it = first.target === done.task ? "it" : named(trace, first.target);
  const when = request.at === done.at ? "" : ` at ${seconds(request.at)}`;
  return say`${fact} because ${askedBy(trace, first, it).words}${when}.`;
}

/** Who was waiting for it when it ended. */
function waiters(trace: Trace, task: number, seq: number): Part[] {
  const parts: Part[] = [];
  for (const wait of linksOf(trace).awaited.get(task) ?? []) {
    if (wait > seq || parts.length > 8) break;
    const event = trace.event(wait);
    if (event.kind === "taskWaiting" && isOpen(trace, event.task, wait, seq)) {
      parts.push(...say` ${named(trace, event.task)} was waiting for it.`);
    } else if (event.kind === "waitStarted" && boxIsOpen(trace, event.box, seq)) {
      parts.push(...say` It counts in ${named(trace, event.by)}'s ${boxName(trace, event.box)}.`);
    }
  }
  return parts.length > 0 ? say`${parts}` : trace.laneOf(task)?.parent === 0 ? [] : say` No task was waiting for it.`;
}

function isOpen(trace: Trace, task: number, wait: number, seq: number): boolean {
  const spans = trace.spansOf(task);
  const to = spans.toSeq(spans.indexOfSeq(wait));
  return to === -1 || to > seq;
}

function boxIsOpen(trace: Trace, box: number, seq: number): boolean {
  const start = boxStart(trace, box);
  const facts = trace.history.live.ledger.boxes.get(box);
  return start !== null && start.by !== 0 && (facts === undefined || facts.ended > seq);
}

/** The first whom its end woke. */
function firstWake(trace: Trace, { task, seq, at }: Done, known: number) {
  const wakes = trace.wakes;
  for (
    let index = countWhile(wakes.length, (each) => (wakes[each]?.seq ?? 0) <= seq);
    index < wakes.length;
    index += 1
  ) {
    const wake = wakes[index];
    if (wake === undefined || wake.at > at || wake.seq >= known) return null;
    if (wake.fromTask === task) return wake;
  }
  return null;
}
