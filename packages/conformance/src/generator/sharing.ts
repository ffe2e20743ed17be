import { type ObjectKind, readable } from "../program/objects.ts";
import type { Block, Statement } from "../program/program.ts";
import { limited, methodOf } from "./expression.ts";
import { inTimeout } from "./flow.ts";
import { given } from "./given.ts";
import { guarded, type Maker } from "./maker.ts";
import type { Place } from "./place.ts";
import { awaiting } from "./waiting.ts";

const semaphores = ["Semaphore", "Semaphore", "BoundedSemaphore"] as const;
const queues = ["Queue", "PriorityQueue", "LifoQueue"] as const;

/** Statements on what tasks share: locks, queues and context variables. */
export const sharing = {
  "Lock.acquire": acquire("Lock"),
  "Lock.release": use("release", "Lock"),
  "Event.wait": wait("wait", "Event"),
  "Event.set": use("set", "Event"),
  "Event.clear": use("clear", "Event"),
  "Condition.acquire": acquire("Condition"),
  "Condition.release": use("release", "Condition"),
  "Condition.wait": holding(wait("wait", "Condition")),
  "Condition.waitFor": holding(wait("waitFor", "Condition")),
  "Condition.notify": holding(use("notify", "Condition")),
  "Condition.notifyAll": holding(use("notifyAll", "Condition")),
  "Semaphore.acquire": acquire(...semaphores),
  "Semaphore.release": use("release", ...semaphores),
  "Barrier.wait": wait("wait", "Barrier"),
  "Barrier.reset": wait("reset", "Barrier"),
  "Barrier.abort": wait("abort", "Barrier"),
  "Queue.put": wait("put", ...queues),
  "Queue.get": wait("get", ...queues),
  "Queue.join": wait("join", ...queues),
  "Queue.putNowait": use("putNowait", ...queues),
  "Queue.getNowait": use("getNowait", ...queues),
  "Queue.taskDone": use("taskDone", ...queues),
  "Queue.shutdown": use("shutdown", ...queues),
  "ContextVar.set": (place, write) => {
    const { name } = place.object("ContextVar");
    const body = place.random.chance(0.4) ? write(place.inside(), 3) : null;
    return [{ kind: "setVariable", on: name, text: place.fresh("v"), body }];
  },
  "ContextVar.get": (place) => [{ kind: "getVariable", on: place.object("ContextVar").name, label: place.fresh("x") }],
  read: (place) => {
    const kinds = [...place.draft.palette].filter((kind) => kind in readable);
    if (kinds.length === 0) return [{ kind: "print", text: place.fresh("x") }];
    const { name, kind } = place.object(place.random.pick(kinds));
    const what = place.random.pick(readable[kind] ?? []);
    return [{ kind: "read", on: name, what, label: place.fresh("x") }];
  },
} satisfies Record<string, Maker>;

/** Awaits that method: as it is, or for a limited time. */
function wait(method: string, ...kinds: readonly ObjectKind[]): Maker {
  return (place) => {
    const { random, draft } = place;
    const call = methodOf(place, kinds, method);
    const statement = awaiting(place, call);
    // Who waits for good ends most programs early, for want of anybody to wake it.
    if (!draft.directed && random.chance(0.25)) return [guarded(place, awaiting(place, limited(place, call)))];
    if (random.chance(0.25)) return inTimeout(place, () => [statement]);
    return [random.chance(0.5) ? guarded(place, statement) : statement];
  };
}

/** Acquires it, by itself or around a body. */
function acquire(...kinds: readonly ObjectKind[]): Maker {
  const alone = wait("acquire", ...kinds);
  return (place, write) => {
    if (place.random.chance(0.4)) return alone(place, write);
    const { name, kind } = place.object(...kinds);
    return [{ kind: "with", on: name, object: kind, body: write(place.inside(), 3) }];
  };
}

function use(method: string, ...kinds: readonly ObjectKind[]): Maker {
  return (place) => {
    const { name, kind } = place.object(...kinds);
    const statement: Statement = { kind: "use", on: name, object: kind, method, given: given(place, kind, method) };
    return [place.random.chance(0.8) ? guarded(place, statement) : statement];
  };
}

/** As it is, or with the condition held, as most programs have it. */
function holding(make: Maker): Maker {
  return (place, write) => {
    if (place.holding || place.random.chance(0.4)) return make(place, write);
    return inCondition(place, (inside) => [...make(inside, write), ...write(inside, 1)]);
  };
}

/** A condition held around a body. */
export function inCondition(place: Place, body: (inside: Place) => Block): Block {
  const { name, kind } = place.object("Condition");
  const inside = place.inside();
  inside.holding = true;
  return [{ kind: "with", on: name, object: kind, body: body(inside) }];
}
