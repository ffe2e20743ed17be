import { awaited, type ObjectKind } from "../program/objects.ts";
import type { Expression } from "../program/program.ts";
import { given } from "./given.ts";
import type { Place } from "./place.ts";

// Few values, so that deadlines often meet: 0.1 + 0.2 is 4e-17 s later than 0.3. The clock resolves 1e-9 s.
const durations = [0, 0, -1, 1e-10, 0.1, 0.1, 0.2, 0.2, 0.3, 0.5, 0.7, 1, 1, 1, 2, 3];
const timeouts = [0, 0, -1, 0.1, 0.2, 0.2, 0.3, 0.5, 1, 1, 1.5, 2];

export function duration({ random }: Place): number {
  return random.pick(durations);
}

export function timeLimit({ random }: Place): number {
  return random.pick(timeouts);
}

/** A call of a later routine; a sleep where there is none, or a method of an object. */
export function coroutine(place: Place): Expression {
  const { random, callable } = place;
  if (random.chance(0.12) && place.draft.palette.size > 0) {
    const method = anyMethod(place);
    if (method !== null) return method;
  }
  if (callable.length === 0 || random.chance(0.15)) {
    return { kind: "sleep", seconds: duration(place), result: random.chance(0.5) ? place.fresh("s") : null };
  }
  return call(place);
}

/** A call of a later routine, where there is one. */
export function call(place: Place): Expression {
  const routine = place.random.pick(place.callable);
  return { kind: "call", routine, passing: place.argumentsFor(routine) };
}

/** What a task may be made of. */
export function taskBody(place: Place): Expression {
  if (place.random.chance(0.08)) return { kind: "waitFor", of: awaitable(place, 1), seconds: timeLimit(place) };
  return coroutine(place);
}

/** Anything that can be awaited; `nesting` says how deep it may go. */
export function awaitable(place: Place, nesting = 2): Expression {
  const { random, awaitables } = place;
  const deep = nesting > 0 ? 1 : 0;
  const kind = random.weighted({
    name: awaitables.length > 0 ? 5 : 0,
    coroutine: 4,
    gather: 3 * deep,
    shield: deep,
    waitFor: deep,
  });
  switch (kind) {
    case "name":
      return { kind, name: random.pick(awaitables) };
    case "coroutine":
      return coroutine(place);
    case "gather":
      return gather(place, nesting - 1);
    case "shield":
      return { kind, of: awaitable(place, nesting - 1) };
    case "waitFor":
      return limited(place, awaitable(place, nesting - 1));
  }
}

/** A gather of up to four; picking names at random, it often has one of them twice. */
export function gather(place: Place, nesting: number): Expression {
  const { random } = place;
  const of = Array.from({ length: random.pick([0, 1, 2, 2, 3, 3, 4]) }, () => awaitable(place, nesting));
  return { kind: "gather", of, returnExceptions: random.chance(0.4) };
}

export function limited(place: Place, of: Expression): Expression {
  return { kind: "waitFor", of, seconds: place.random.chance(0.05) ? null : timeLimit(place) };
}

/** A call of an awaited method of one of the objects. */
export function methodOf(place: Place, kinds: readonly ObjectKind[], method: string): Expression {
  const { name, kind } = place.object(...kinds);
  return { kind: "method", on: name, object: kind, method, given: given(place, kind, method) };
}

function anyMethod(place: Place): Expression | null {
  const kinds = [...place.draft.palette].filter((kind) => kind in awaited) as (keyof typeof awaited)[];
  if (kinds.length === 0) return null;
  const kind = place.random.pick(kinds);
  return methodOf(place, [kind], place.random.pick(awaited[kind]));
}
