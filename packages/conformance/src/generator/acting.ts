import type { Statement } from "../program/program.ts";
import { duration, taskBody } from "./expression.ts";
import { guarded, type Maker, made, message, reading } from "./maker.ts";
import type { Place } from "./place.ts";
import { anyName } from "./waiting.ts";

/** Statements that act on tasks, futures and the loop, and go on at once. */
export const acting = {
  createTask: (place) => [newTask(place, null)],
  "group.createTask": (place, write) => {
    const { groups, random } = place;
    if (groups.length > 0) return [newTask(place, random.pick(groups))];
    return inGroup(place, (inside) => [newTask(inside, inside.groups.at(-1) ?? null), ...write(inside, 2)]);
  },
  taskGroup: (place, write) => inGroup(place, (inside) => write(inside, 4)),
  createFuture: (place) => [made("futures", place, { kind: "createFuture", into: place.fresh("f") })],
  setResult: (place) => [{ kind: "settle", name: anyFuture(place), how: "result", text: place.fresh("x") }],
  setException: (place) => [{ kind: "settle", name: anyFuture(place), how: "exception", text: place.fresh("x") }],
  cancel: (place) => [{ kind: "cancel", name: anyName(place), message: message(place) }],
  "cancel itself": (place) => [{ kind: "cancelSelf", message: message(place) }],
  uncancel: (place) => [{ kind: "uncancel", label: place.fresh("u"), name: someTask(place) }],
  cancelling: (place) => [{ kind: "cancelling", label: place.fresh("u"), name: someTask(place) }],
  inspect: (place) => [{ kind: "inspect", name: anyName(place) }],
  addDoneCallback: (place) => [
    { kind: "whenDone", name: anyName(place), text: place.fresh("x"), reading: reading(place) },
  ],
  callSoon: (place) => [{ kind: "callSoon", text: place.fresh("x"), reading: reading(place) }],
  callLater: (place) => [
    { kind: "callLater", seconds: duration(place), text: place.fresh("x"), reading: reading(place) },
  ],
  block: (place) => [{ kind: "block", seconds: place.random.pick([0.1, 0.2, 0.5, 1]) }],
} satisfies Record<string, Maker>;

function newTask(place: Place, group: string | null): Statement {
  return made("tasks", place, { kind: "createTask", into: place.fresh("t"), of: taskBody(place), group });
}

/** A task group around a body that may create tasks in it. */
export function inGroup(place: Place, body: (inside: Place) => readonly Statement[]): readonly Statement[] {
  const into = place.fresh("g");
  const inside = place.inside();
  inside.groups.push(into);
  const statement: Statement = { kind: "taskGroup", into, body: body(inside) };
  return [place.random.chance(0.6) ? guarded(place, statement) : statement];
}

function anyFuture(place: Place): string {
  const { futures, sharedFutures, random } = place;
  const known = [...futures, ...sharedFutures];
  return known.length > 0 ? random.pick(known) : place.object("Future").name;
}

/** A task that has a name here, or null for the running one. */
function someTask({ tasks, random }: Place): string | null {
  return tasks.length > 0 && random.chance(0.5) ? random.pick(tasks) : null;
}
