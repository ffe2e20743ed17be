import type { TraceEvent } from "../events.ts";
import type { Holding } from "../foldState.ts";
import type { ObjectAt } from "../model.ts";
import { objectNameIn } from "../objectsAt.ts";
import { stateAt } from "../stateAt.ts";
import type { Trace } from "../trace.ts";
import { listed, named, type Part, say, seconds } from "./sentence.ts";

type Waiting = TraceEvent & { kind: "taskWaiting" };
type Seen = TraceEvent & { kind: "objectSeen" };

/** The lock, event, queue, ... at which a task waits; null where it waits for something else. */
export function meetingOf(trace: Trace, { reason, box }: Waiting): Seen | null {
  return box === 0 && reason.endsWith("()") ? trace.objectNamed(objectNameIn(reason)) : null;
}

/** Who holds what a task waits to acquire, after the first `known` events, first come first. */
export function holdersFor(trace: Trace, wait: Waiting, known: number): readonly Holding[] {
  const seen = wait.reason.endsWith(".acquire()") ? meetingOf(trace, wait) : null;
  return (seen && trace.history.after(known).held.get(seen.object)) ?? [];
}

/** Who can end a wait at an object, as it stands after the first `known` events: `held by b since 0.200 s`. */
export function atObject(trace: Trace, wait: Waiting, known: number): Part[] | null {
  const seen = meetingOf(trace, wait);
  const object = seen && stateAt(trace, known).objects.find((each) => each.object === seen.object);
  if (!object) return null;
  if (wait.reason.endsWith(".acquire()")) return say`${heldBy(trace, object)}${inLine(trace, object, wait.task)}`;
  if (wait.reason.endsWith(".get()")) return say`a task must put an item in${inLine(trace, object, wait.task)}`;
  if (wait.reason.endsWith(".put()")) {
    const items = object.size === 1 ? "1 item" : `${object.size} items`;
    return say`it is full (${items}), and a task must take one out${inLine(trace, object, wait.task)}`;
  }
  if (wait.reason.endsWith(".join()")) return say`its items are still to be dealt with`;
  if (object.kind === "barrier") return say`${object.waiting.length} of ${object.limit} are there`;
  return object.kind === "event" ? say`a task must set it` : say`a task must notify it`;
}

function heldBy(trace: Trace, { kind, holders }: ObjectAt): Part[] {
  const [first, second] = holders;
  if (first === undefined) return kind === "semaphore" ? say`a task must release it` : say`it is being handed over`;
  if (second === undefined) return say`held by ${named(trace, first.task)} since ${seconds(first.since)}`;
  return say`held by ${listed(
    trace,
    holders.map(({ task }) => task),
  )}, the first since ${seconds(first.since)}`;
}

function inLine(trace: Trace, { waiting }: ObjectAt, task: number): Part[] {
  const ahead = waiting.slice(0, waiting.indexOf(task));
  return ahead.length === 0 ? [] : say`, and ${listed(trace, ahead)} ${ahead.length === 1 ? "comes" : "come"} first`;
}
