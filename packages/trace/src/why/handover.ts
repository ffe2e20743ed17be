import type { TraceEvent } from "../events.ts";
import type { Trace } from "../trace.ts";
import { named, type Part, say } from "./sentence.ts";

/** What lets those who wait at an object go on. */
export type Handover = TraceEvent & { kind: "lockReleased" | "queuePut" | "queueGot" | "signalled" };

/** So many may be woken at once; beyond, the first of them are found. */
const MOST = 1_000;

/** Whether somebody may have been let go on by an event. */
export function isHandover(event: TraceEvent): event is Handover {
  const { kind } = event;
  return kind === "lockReleased" || kind === "queuePut" || kind === "queueGot" || kind === "signalled";
}

/** What let a task go on that waited at an object: told just before it, and before the others that it woke. */
export function handoverBefore(trace: Trace, { task, seq }: TraceEvent & { kind: "taskReady" }): Handover | null {
  let before = seq - 1;
  while (before >= Math.max(0, seq - MOST) && trace.kindOf(before) === "taskReady") before -= 1;
  const event = before < 0 ? null : trace.event(before);
  return event !== null && isHandover(event) && wokenBy(event).includes(task) ? event : null;
}

/** The tasks that go on by it, in this order. */
export function wokenBy(event: Handover): readonly number[] {
  if (event.kind === "signalled") return event.woken;
  return event.to === 0 ? [] : [event.to];
}

/** `b released lock`, `b put an item into queue` */
export function handed(trace: Trace, event: Handover): Part[] {
  const who = event.by === 0 ? "a callback" : named(trace, event.by);
  const object = objectName(trace, event.object);
  switch (event.kind) {
    case "lockReleased":
      return say`${who} released ${object}`;
    case "queuePut":
      return event.by === 0 ? say`an item came into ${object}` : say`${who} put an item into ${object}`;
    case "queueGot":
      return say`${who} took an item out of ${object}`;
    case "signalled":
      return signalled(who, object, event);
  }
}

/** What an object is called. */
export function objectName(trace: Trace, object: number): string {
  const seen = trace.history.live.ledger.objects.get(object);
  return seen === undefined ? `object ${object}` : trace.eventOf("objectSeen", seen).name;
}

function signalled(who: Part, object: string, { signal }: Handover & { kind: "signalled" }): Part[] {
  switch (signal) {
    case "set":
    case "cleared":
    case "notified":
    case "reset":
    case "aborted":
      return say`${who} ${signal} ${object}`;
    case "opened":
      return say`${who} came to ${object} as the last`;
    case "drained":
      return say`${who} left ${object} as the last`;
    case "finished":
      return say`${who} dealt with the last item of ${object}`;
    case "emptied":
      return say`${who} threw away what was in ${object}`;
    case "shutDown":
      return say`${who} shut ${object} down`;
    case "passedOn":
      return say`${who} left the line at ${object}`;
  }
}
