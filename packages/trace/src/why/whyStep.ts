import type { TraceEvent } from "../events.ts";
import type { Trace } from "../trace.ts";
import { told, type Why } from "./answer.ts";
import { arrowInto } from "./arrowInto.ts";
import { deed, isDeed } from "./handover.ts";
import { originOf, reason } from "./origin.ts";
import { counted, listed, named, type Part, say, seconds } from "./sentence.ts";

type Step = TraceEvent & { kind: "stepStarted" };

/** Why a task ran: what had made it ready; and what it did until it suspended or ended. */
export function whyStep(trace: Trace, step: Step, known: number): Why {
  const { task, at, seq } = step;
  const spans = trace.spansOf(task);
  const index = spans.indexOfSeq(seq);
  const before = index > 0 ? trace.event(spans.fromSeq(index - 1)) : null;
  const ready = before?.kind === "taskReady" ? before : null;
  const because = ready === null ? say`it was started on the spot` : originOf(trace, ready).words;
  const lead = say`${named(trace, task)} ran at ${seconds(at)} because ${because}.`;
  const end = told(spans.toSeq(index), known);
  const number = trace.stepOf(seq) + 1;
  const rest = say` In step ${number} of the run it ${did(trace, task, seq, end ?? known)}.`;
  const arrow = ready === null ? null : arrowInto(trace.wakes, ready.seq, task);
  return { lead, rest, cause: ready === null ? null : told(ready.seq, known), effect: end, arrow };
}

/** Up to this many events of a step are looked at. */
const MOST = 10_000;

/** Up to so many different things that it did at locks and queues are told. */
const DEEDS = 4;

function did(trace: Trace, task: number, from: number, to: number): Part[] {
  const made: number[] = [];
  const asked: number[] = [];
  const deeds = new Set<string>();
  let printed = 0;
  let blocked = 0;
  let last: Part[] = say`has not ended yet`;
  for (let seq = from + 1; seq <= Math.min(to, from + MOST, trace.length - 1); seq += 1) {
    const event = trace.event(seq);
    if (event.kind === "stepEnded" && event.task === task) break;
    if (event.kind === "taskCreated" && event.parent === task) made.push(event.task);
    else if (event.kind === "cancelRequested" && event.by === task && event.accepted) asked.push(event.target);
    else if (event.kind === "printed" && event.task === task) printed += 1;
    else if (isDeed(event) && event.by === task) deeds.add(deed(trace, event));
    else if (event.kind === "blocked" && event.task === task) blocked += event.seconds;
    else if (event.kind === "taskWaiting" && event.task === task) last = say`began to wait for ${reason(trace, event)}`;
    else if (event.kind === "taskReady" && event.task === task) last = say`let others run`;
    else if (event.kind === "taskDone" && event.task === task) last = ends(event.outcome, event.text);
  }
  const acts: Part[][] = [];
  if (made.length > 0) acts.push(say`created ${listed(trace, made)}`);
  if (asked.length > 0) acts.push(say`cancelled ${listed(trace, asked)}`);
  if (printed > 0) acts.push(say`printed`);
  if (blocked > 0) acts.push(say`held the loop for ${seconds(blocked)}`);
  for (const each of [...deeds].slice(0, DEEDS)) acts.push([each]);
  if (deeds.size > DEEDS) acts.push([`did ${counted(deeds.size - DEEDS, "more thing")} of the kind`]);
  acts.push(last);
  return acts.flatMap((act, index) => (index === 0 ? act : say`${index === acts.length - 1 ? " and " : ", "}${act}`));
}

function ends(outcome: string, text: string): Part[] {
  if (outcome === "cancelled") return say`ended as cancelled`;
  if (outcome === "raised") return say`raised ${text}`;
  return text === "undefined" || text === "" ? say`returned` : say`returned ${text}`;
}
