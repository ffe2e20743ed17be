import type { Condition, Expression } from "../program/program.ts";
import { awaitable, call, coroutine, duration, gather, limited, timeLimit } from "./expression.ts";
import { guarded, type Maker, made } from "./maker.ts";
import type { Place } from "./place.ts";

const conditions: readonly Condition[] = ["FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"];

/** Statements in which a task waits for time, for futures and for other tasks. */
export const waiting = {
  "sleep(0)": (place) => [awaiting(place, { kind: "sleep", seconds: place.random.pick([0, 0, -1]), result: null })],
  sleep: (place) => [awaiting(place, { kind: "sleep", seconds: Math.abs(duration(place)) || 0.1, result: null })],
  await: (place) => caught(place, named(place)),
  "await coroutine": (place) => caught(place, place.callable.length > 0 ? call(place) : coroutine(place)),
  awaitAnything: (place) => caught(place, awaitable(place)),
  gather: (place) => caught(place, gather(place, 1)),
  shield: (place) => caught(place, { kind: "shield", of: awaitable(place, 1) }),
  waitFor: (place) => caught(place, limited(place, awaitable(place, 1))),
  wait: (place) => {
    const { random } = place;
    const of = Array.from({ length: random.integer(1, 5) }, () => anyName(place));
    return [
      {
        kind: "wait",
        label: place.fresh("w"),
        of,
        condition: random.pick(conditions),
        timeout: random.chance(0.5) ? timeLimit(place) : null,
        rounds: random.chance(0.5) ? random.integer(2, 6) : 1,
      },
    ];
  },
  asCompleted: (place) => {
    const { random } = place;
    return [
      {
        kind: "asCompleted",
        label: place.fresh("n"),
        of: Array.from({ length: random.integer(1, 4) }, () => awaitable(place, 1)),
        timeout: random.chance(0.35) ? timeLimit(place) : null,
        guarded: random.chance(0.8),
      },
    ];
  },
  /** One and the same coroutine object at two places of a gather: it runs once, and its result appears twice. */
  gatherTwice: (place) => {
    const into = place.fresh("k");
    const twice: Expression = { kind: "name", name: into };
    const of: Expression = { kind: "gather", of: [twice, coroutine(place), twice], returnExceptions: false };
    return [{ kind: "keep", into, of: coroutine(place) }, awaiting(place, of)];
  },
  keep: (place) => {
    const of: Expression = place.random.chance(0.6) ? gather(place, 1) : { kind: "shield", of: awaitable(place, 1) };
    return [made("others", place, { kind: "keep", into: place.fresh("g"), of })];
  },
} satisfies Record<string, Maker>;

/** A name that can be awaited; of a shared future where there is no other. */
export function anyName(place: Place): string {
  const { awaitables } = place;
  return awaitables.length > 0 ? place.random.pick(awaitables) : place.object("Future").name;
}

function named(place: Place): Expression {
  return { kind: "name", name: anyName(place) };
}

export function awaiting(place: Place, of: Expression) {
  return { kind: "await", label: place.fresh("x"), of } as const;
}

/** Awaits it, as often as not with a guard around. */
function caught(place: Place, of: Expression) {
  const statement = awaiting(place, of);
  return [place.random.chance(0.5) ? guarded(place, statement) : statement];
}
