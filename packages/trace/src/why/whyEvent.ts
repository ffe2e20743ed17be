import type { TraceEvent } from "../events.ts";
import { countWhile } from "../search.ts";
import type { Trace } from "../trace.ts";
import { told, type Why } from "./answer.ts";
import { askedBy, pathOf } from "./askedBy.ts";
import { boxNeeds } from "./boxNeeds.ts";
import { boxName, boxStart, endOf, sides } from "./boxOf.ts";
import { fateOf } from "./fate.ts";
import { ended, originOf, stepBefore } from "./origin.ts";
import { ranOut } from "./ranOut.ts";
import { listed, named, type Part, say, seconds } from "./sentence.ts";

type Event<K extends TraceEvent["kind"]> = TraceEvent & { kind: K };

/** A line of the output: who printed it, in which step, and what had brought that step about. */
export function whyPrinted(trace: Trace, print: Event<"printed">, known: number): Why {
  const lane = trace.laneOf(print.task);
  if (lane === undefined) {
    return {
      lead: say`A callback printed this at ${seconds(print.at)}.`,
      rest: [],
      cause: null,
      effect: null,
      arrow: null,
    };
  }
  const step = stepBefore(trace, print.task, print.seq);
  const spans = lane.spans;
  const before = step === -1 ? -1 : spans.indexOfSeq(step) - 1;
  const ready = before < 0 ? null : trace.event(spans.fromSeq(before));
  const because = ready?.kind === "taskReady" ? say` because ${originOf(trace, ready).words}` : [];
  const lead = say`${named(trace, print.task)} printed this at ${seconds(print.at)}, in the step that began${because}.`;
  const rest = step === -1 ? [] : say` It was step ${trace.stepOf(step) + 1} of the run.`;
  return { lead, rest, cause: told(step, known), effect: null, arrow: null };
}

/** A tripped box: which member met which condition. */
export function whyTripped(trace: Trace, trip: Event<"waitTripped">, known: number): Why {
  const { box, by, why, at, seq } = trip;
  const start = boxStart(trace, box);
  const end = by === 0 ? -1 : endOf(trace, by, seq);
  const ending = end === -1 ? null : trace.event(end);
  const { pending } = sides(trace, start?.members ?? [], seq);
  const missing =
    pending.length === 0 ? [] : say`; ${listed(trace, pending)} ${pending.length === 1 ? "was" : "were"} pending`;
  let because: Part[] = say`it was cancelled`;
  if (why === "timeout") because = ranOut(trace, box, "it");
  else if (ending?.kind === "taskDone") because = ended(trace, ending);
  else if (by !== 0) because = say`${named(trace, by)} was done`;
  const ready = wokenBy(trace, trip);
  const wakes = ready === null ? [] : say` It woke ${named(trace, ready.task)}.`;
  return {
    lead: say`${boxName(trace, box)} tripped at ${seconds(at)} because ${because}.`,
    rest: say` ${boxNeeds(trace, box)}${missing}.${wakes}`,
    cause: told(end, known),
    effect: ready === null ? null : told(ready.seq, known),
    arrow: null,
  };
}

/** How far behind a trip the waking of who waited may stand. */
const NEAR = 64;

function wokenBy(trace: Trace, { seq, box }: Event<"waitTripped">): Event<"taskReady"> | null {
  const by = boxStart(trace, box)?.by ?? 0;
  for (let next = seq + 1; next < Math.min(trace.length, seq + NEAR); next += 1) {
    const kind = trace.kindOf(next);
    if (kind === "turnStarted" || kind === "clockAdvanced") return null;
    if (kind !== "taskReady") continue;
    const ready = trace.eventOf("taskReady", next);
    if (ready.task === by) return ready;
  }
  return null;
}

/** A request to cancel: who asked, the way down, and what became of it. */
export function whyCancel(trace: Trace, request: Event<"cancelRequested">, known: number): Why {
  const path = pathOf(trace, request);
  const [first = request] = path;
  const asker = askedBy(trace, first, named(trace, first.target));
  const way = path.slice(0, -1).map(({ target }) => named(trace, target));
  const down =
    way.length === 0
      ? []
      : say` The request came down through ${way.flatMap((each, index) => (index === 0 ? [each] : [" and ", each]))} to ${named(trace, request.target)}.`;
  const by = asker.task === 0 ? asker.seq : stepBefore(trace, asker.task, request.seq);
  return {
    lead: say`At ${seconds(request.at)} ${asker.words}.`,
    rest: say`${down}${fateOf(trace, request, named(trace, request.target), known)}`,
    cause: told(path.length > 1 ? first.seq : by, known),
    effect: told(wokenAfter(trace, request), known),
    arrow: null,
  };
}

/** Where the task became ready to be told of the request; -1 if it never did. */
function wokenAfter(trace: Trace, { target, seq }: Event<"cancelRequested">): number {
  const spans = trace.spansOf(target);
  const from = countWhile(spans.length, (index) => spans.fromSeq(index) <= seq);
  return from < spans.length ? spans.fromSeq(from) : -1;
}

/** The reading of a result, with how long it had lain there. */
export function whyRead(trace: Trace, read: Event<"resultRead">, known: number): Why {
  const reader = read.reader === 0 ? say`The run` : [named(trace, read.reader)];
  const lay = read.layReady > 0 ? say` It had lain ready for ${seconds(read.layReady)}.` : [];
  const lead = say`${reader} read the result of ${named(trace, read.future)} at ${seconds(read.at)}.`;
  return { lead, rest: lay, cause: told(endOf(trace, read.future, read.seq), known), effect: null, arrow: null };
}

/** A loop that was held, or a problem that asyncio would report. */
export function whyTrouble(trace: Trace, event: Event<"blocked"> | Event<"problemFound">, known: number): Why {
  const cause = told(event.task === 0 ? -1 : stepBefore(trace, event.task, event.seq), known);
  if (event.kind === "problemFound") {
    const message = trace.inWords(event.message).replace(/\.$/, "");
    const lead = say`Reported at ${seconds(event.at)}: ${message}.`;
    return { lead, rest: [], cause, effect: null, arrow: null };
  }
  const who = event.task === 0 ? "A callback" : named(trace, event.task);
  const from = seconds(event.at - event.seconds);
  const lead = say`${who} held the loop for ${seconds(event.seconds)}, from ${from} to ${seconds(event.at)}.`;
  return { lead, rest: say` Nobody else could run meanwhile.`, cause, effect: null, arrow: null };
}
