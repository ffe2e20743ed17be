import type { Signal } from "@interleave/scheduler";
import type { TraceEvent } from "../events.ts";
import type { Trace } from "../trace.ts";
import { named, type Part, say } from "./sentence.ts";

/** What lets those who wait at an object go on. */
export type Handover = TraceEvent & { kind: "lockReleased" | "queuePut" | "queueGot" | "signalled" };

/** What somebody does at an object. */
export type Deed = Handover | (TraceEvent & { kind: "lockAcquired" });

/** So many may be woken at once; beyond, the first of them are found. */
const MOST = 1_000;

/** Whether it is something done at an object. */
export function isDeed(event: TraceEvent): event is Deed {
  return event.kind === "lockAcquired" || isHandover(event);
}

/** Whether somebody may have been let go on by an event. */
function isHandover(event: TraceEvent): event is Handover {
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
  if (event.by !== 0) return say`${named(trace, event.by)} ${deed(trace, event)}`;
  if (event.kind === "queuePut") return say`an item came into ${objectName(trace, event.object)}`;
  return say`a callback ${deed(trace, event)}`;
}

/** What somebody did at an object: `released lock`. */
export function deed(trace: Trace, event: Deed): string {
  const object = objectName(trace, event.object);
  switch (event.kind) {
    case "lockAcquired":
      return `acquired ${object}`;
    case "lockReleased":
      return `released ${object}`;
    case "queuePut":
      return `put an item into ${object}`;
    case "queueGot":
      return `took ${itemIn(trace, event)} out of ${object}`;
    case "signalled":
      return SIGNALLED[event.signal](object);
  }
}

/** What was taken out, in words: told just before, if somebody knew where. */
function itemIn(trace: Trace, { seq, by }: TraceEvent & { kind: "queueGot" }): string {
  const before = seq > 0 ? trace.event(seq - 1) : null;
  return before?.kind === "itemReceived" && before.task === by ? before.text : "an item";
}

/** What an object is called. */
export function objectName(trace: Trace, object: number): string {
  const seen = trace.history.live.ledger.objects.get(object);
  return seen === undefined ? `object ${object}` : trace.eventOf("objectSeen", seen).name;
}

const SIGNALLED: Readonly<Record<Signal, (object: string) => string>> = {
  set: (event) => `set ${event}`,
  cleared: (event) => `cleared ${event}`,
  notified: (condition) => `notified ${condition}`,
  opened: (barrier) => `came to ${barrier} as the last`,
  drained: (barrier) => `left ${barrier} as the last`,
  reset: (barrier) => `reset ${barrier}`,
  aborted: (barrier) => `aborted ${barrier}`,
  finished: (queue) => `dealt with the last item of ${queue}`,
  emptied: (queue) => `threw away what was in ${queue}`,
  shutDown: (queue) => `shut ${queue} down`,
  passedOn: (object) => `left the line at ${object}`,
};
