import type { TraceEvent } from "../events.ts";
import type { Trace } from "../trace.ts";
import { told, type Why } from "./answer.ts";
import { arrowInto } from "./arrowInto.ts";
import { boxStart, sides } from "./boxOf.ts";
import { late } from "./late.ts";
import { atObject, holdersFor } from "./meeting.ts";
import { originOf, reason, stepBefore } from "./origin.ts";
import { listed, named, type Part, say, seconds } from "./sentence.ts";
import { dueAt, untilWhen } from "./untilWhen.ts";

type Waiting = TraceEvent & { kind: "taskWaiting" };

/** What a task waits for, since when, and who can end it; once it is over, who did. */
export function whyWaiting(trace: Trace, wait: Waiting, known: number): Why {
  const spans = trace.spansOf(wait.task);
  const to = told(spans.toSeq(spans.indexOfSeq(wait.seq)), known);
  const cause = told(stepBefore(trace, wait.task, wait.seq), known);
  const after = to === null ? null : trace.event(to);
  if (after?.kind === "taskReady") return { ...waited(trace, wait, after), cause, effect: to };
  return { ...waits(trace, wait, known), cause, effect: to, arrow: null };
}

function waited(trace: Trace, wait: Waiting, ready: TraceEvent & { kind: "taskReady" }) {
  const origin = originOf(trace, ready);
  const who = named(trace, wait.task);
  const fact = say`${who} waited ${seconds(ready.at - wait.at)} for ${forWhat(trace, wait)}`;
  const arrow = arrowInto(trace.wakes, ready.seq, wait.task);
  if (ready.cause === "timer" && origin.through.length === 0) {
    const over = late(trace, wait, ready);
    const end =
      over.length > 0 ? say`ended at ${seconds(ready.at)}${over}` : say`the time was over at ${seconds(ready.at)}`;
    return { lead: say`${fact}.`, rest: say` It began at ${seconds(wait.at)}, and ${end}.`, arrow };
  }
  const rest = say` It began at ${seconds(wait.at)}, and ended at ${seconds(ready.at)} because ${origin.words}.`;
  return { lead: say`${fact}.`, rest, arrow };
}

function waits(trace: Trace, wait: Waiting, known: number): { lead: Part[]; rest: Part[] } {
  const who = named(trace, wait.task);
  const start = boxStart(trace, wait.box);
  const since = say`It has waited since ${seconds(wait.at)}`;
  if (start === null) {
    const due = dueAt(trace, wait);
    const timer = Number.isFinite(due) ? `; its timer is due at ${seconds(due)}` : "";
    const [holder] = holdersFor(trace, wait, known);
    const next = trace.laneOf(wait.on) === undefined ? (holder?.task ?? 0) : wait.on;
    const below = next === 0 ? timer : untilWhen(trace, next, known);
    return {
      lead: say`${who} waits for ${forWhat(trace, wait)}: ${ender(trace, wait, known)}.`,
      rest: say` ${since}${below}.`,
    };
  }
  const { pending } = sides(trace, start.members, known);
  const first = pending[0];
  const below = first === undefined ? [] : untilWhen(trace, first, known);
  const limit = Number.isFinite(start.deadline) ? `; its timeout is due at ${seconds(start.deadline)}` : "";
  return {
    lead: say`${who} waits for ${forWhat(trace, wait)}: ${missing(trace, start, pending)}.`,
    rest: say` ${since}${limit}${below}.`,
  };
}

function missing(trace: Trace, start: TraceEvent & { kind: "waitStarted" }, pending: readonly number[]): Part[] {
  if (pending.length === 0) return say`nobody is missing`;
  const single = pending.length === 1;
  const any = start.condition === "FIRST_COMPLETED" || start.boxKind === "asCompleted";
  if (any && !single) return say`any one of ${listed(trace, pending, "or")} ends it`;
  if (start.condition === "FIRST_EXCEPTION" && !single) {
    return say`${listed(trace, pending)} are missing, unless one of them raises`;
  }
  return say`${listed(trace, pending)} ${single ? "is" : "are"} missing`;
}

/** What it waits for, in words: a task by its name alone. */
function forWhat(trace: Trace, wait: Waiting): Part {
  return wait.box === 0 && trace.laneOf(wait.on) !== undefined ? named(trace, wait.on) : reason(trace, wait);
}

/** Who can end a wait that is for one thing. */
function ender(trace: Trace, wait: Waiting, known: number): Part[] {
  if (trace.laneOf(wait.on) !== undefined) return say`${named(trace, wait.on)} must end`;
  const words = reason(trace, wait);
  if (words.startsWith("sleep(")) return say`only time ends it`;
  const meeting = atObject(trace, wait, known);
  if (meeting !== null) return meeting;
  return words.endsWith("()") ? say`another task must let it go on` : say`somebody must settle it`;
}
