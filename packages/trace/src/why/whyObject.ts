import type { Trace } from "../trace.ts";
import { told, type Why } from "./answer.ts";
import { type Deed, deed, type Handover, handed, handoverBefore, wokenBy } from "./handover.ts";
import { stepBefore, waitBefore } from "./origin.ts";
import { counted, listed, named, type Part, say, seconds } from "./sentence.ts";

/** What happened at a lock, an event, a queue, ...: who did it, what came of it, and who goes on by it. */
export function whyObject(trace: Trace, event: Deed, known: number): Why {
  const cause = told(event.by === 0 ? -1 : stepBefore(trace, event.by, event.seq), known);
  if (event.kind === "lockAcquired") return { ...acquired(trace, event), cause, effect: null, arrow: null };
  const woken = wokenBy(event);
  const effect = woken.length === 0 ? null : told(event.seq + 1, known);
  const wakes = woken.length === 0 ? "" : say` It let ${listed(trace, woken)} go on.`;
  const lead = say`At ${seconds(event.at)} ${handed(trace, event)}${held(trace, event)}.`;
  return { lead, rest: say`${contents(event)}${wakes || nobody(event)}`, cause, effect, arrow: null };
}

function acquired(trace: Trace, event: Deed & { kind: "lockAcquired" }): Pick<Why, "lead" | "rest"> {
  const { by, at, seq } = event;
  const lead = say`At ${seconds(at)} ${by === 0 ? "a callback" : named(trace, by)} ${deed(trace, event)}.`;
  const spans = trace.spansOf(by);
  const before = spans.indexOfSeq(seq) - 1;
  const ready = before < 0 ? null : trace.event(spans.fromSeq(before));
  const handover = ready?.kind === "taskReady" ? handoverBefore(trace, ready) : null;
  if (ready?.kind !== "taskReady" || handover?.object !== event.object) return { lead, rest: [] };
  const wait = waitBefore(trace, ready);
  const long =
    wait === null ? [] : say` It had waited for ${seconds(ready.at - wait.at)}, until ${handed(trace, handover)}.`;
  return { lead, rest: long };
}

/** For how long a lock was held that is released. */
function held(trace: Trace, event: Handover): Part[] {
  if (event.kind !== "lockReleased") return [];
  const holders = trace.history.after(event.seq).held.get(event.object) ?? [];
  const own = holders.find(({ task }) => task === event.by);
  return own === undefined ? [] : say`, which it had held for ${seconds(event.at - trace.atOf(own.since))}`;
}

function contents(event: Handover): Part[] {
  if (event.kind !== "queuePut" && event.kind !== "queueGot") return [];
  return say` ${counted(event.size, "item")} ${event.size === 1 ? "is" : "are"} in it now.`;
}

function nobody(event: Handover): string {
  const tells = event.kind === "lockReleased" || (event.kind === "signalled" && event.signal === "notified");
  return tells ? " Nobody was waiting for it." : "";
}
