import type { TraceEvent } from "../events.ts";
import type { Trace } from "../trace.ts";
import { told, type Why } from "./answer.ts";
import { arrowInto } from "./arrowInto.ts";
import { pathOf, requestBefore } from "./askedBy.ts";
import { boxNeeds } from "./boxNeeds.ts";
import { boxName } from "./boxOf.ts";
import { originOf, waitBefore } from "./origin.ts";
import { named, type Part, say, seconds } from "./sentence.ts";
import { standing } from "./standing.ts";

type Ready = TraceEvent & { kind: "taskReady" };

/** Why a task stands in the ready queue: what woke it, through which futures, and behind whom it stands. */
export function whyReady(trace: Trace, ready: Ready, known: number): Why {
  const { task, cause, at, seq } = ready;
  const origin = originOf(trace, ready);
  const woke = cause === "created" || cause === "bareYield" ? "became ready" : "woke";
  const fact = say`${named(trace, task)} ${woke} at ${seconds(at)} because ${origin.words}`;
  const wait = waitBefore(trace, ready);
  const details = cause === "cancel" ? wayDown(trace, ready) : wayUp(trace, origin.through);
  const spans = trace.spansOf(task);
  const effect = told(spans.toSeq(spans.indexOfSeq(seq)), known);
  const arrow = arrowInto(cause === "created" ? trace.starts : trace.wakes, seq, task);
  const why = { cause: told(origin.seq, known), effect, arrow };
  const item = received(trace, task, effect, known);
  if (details.length === 0) {
    return { lead: fact, rest: say`; ${standing(trace, task, seq, known, "clause")}${item}`, ...why };
  }
  const long = wait === null || cause === "cancel" ? "" : `; it waited ${seconds(at - wait.at)}`;
  const rest = say` ${details}${long}. ${standing(trace, task, seq, known, "sentence")}${item}`;
  return { lead: say`${fact}.`, rest, ...why };
}

/** What it got out of a queue as soon as it ran. */
function received(trace: Trace, task: number, step: number | null, known: number): Part[] {
  const next = step === null || step + 1 >= known ? null : trace.event(step + 1);
  return next?.kind === "itemReceived" && next.task === task ? say` It got ${next.text}.` : [];
}

/** The boxes between the cause and the task. */
function wayUp(trace: Trace, through: readonly number[]): Part[] {
  const last = through[through.length - 1];
  if (last === undefined) return [];
  const names = through.slice(0, -1).map((box) => boxName(trace, box));
  const way = names.length === 0 ? "" : `, which came through ${names.join(" and then ")}`;
  return say`${boxNeeds(trace, last)}${way}`;
}

/** What a request to cancel passed on its way to the task; nothing if it was asked of the task itself. */
function wayDown(trace: Trace, ready: Ready): Part[] {
  const request = requestBefore(trace, ready.task, ready.seq);
  const path = request === null ? [] : pathOf(trace, request);
  if (path.length < 2) return [];
  const down = path.slice(0, -1).map(({ target }) => named(trace, target));
  const parts: Part[] = down.flatMap((each, index) => (index === 0 ? [each] : [" and ", each]));
  return say`The request came down through ${parts}`;
}
