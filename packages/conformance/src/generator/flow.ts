import type { Caught, Statement } from "../program/program.ts";
import { timeLimit } from "./expression.ts";
import { guarded, type Maker } from "./maker.ts";
import type { Place } from "./place.ts";

const catchable: readonly Caught[] = ["Oops", "exception", "exception", "cancelled", "cancelled", "timeout", "group"];

/** Statements that hold others, and those that leave them. */
export const flow = {
  print: (place) => [{ kind: "print", text: place.fresh("x") }],
  raise: (place) => {
    const what = place.random.chance(0.9) ? "Oops" : "cancelled";
    const statement: Statement = { kind: "raise", what, text: place.fresh("x") };
    return [place.draft.directed && place.random.chance(0.8) ? guarded(place, statement) : statement];
  },
  return: (place) => [{ kind: "return", text: place.fresh("x") }],
  repeat: (place, write) => [{ kind: "repeat", times: place.random.integer(2, 3), body: write(place.inside(), 3) }],
  try: (place, write) => {
    const { random } = place;
    const handled = random.chance(0.85);
    return [
      {
        kind: "try",
        body: write(place.inside(), 3),
        handler: handled
          ? { catches: random.pick(catchable), body: write(place.inside(), 2), again: random.chance(0.25) }
          : null,
        last: !handled || random.chance(0.3) ? write(place.inside(), 2) : null,
      },
    ];
  },
  timeout: (place, write) => inTimeout(place, (inside) => write(inside, 4)),
  reschedule: (place, write) => {
    const { scopes, random } = place;
    if (scopes.length > 0) return [reschedule(place, random.pick(scopes))];
    return inTimeout(place, (inside) => [reschedule(inside, inside.scopes.at(-1) ?? ""), ...write(inside, 2)]);
  },
} satisfies Record<string, Maker>;

function reschedule(place: Place, scope: string): Statement {
  const seconds = place.random.chance(0.1) ? null : timeLimit(place);
  return { kind: "reschedule", scope, seconds };
}

/** A timeout around a body that may move its deadline. */
export function inTimeout(place: Place, body: (inside: Place) => readonly Statement[]): readonly Statement[] {
  const { random } = place;
  const into = place.fresh("s");
  const inside = place.inside();
  inside.scopes.push(into);
  const seconds = random.chance(0.1) ? null : timeLimit(place);
  const at = random.chance(0.3);
  const statement: Statement = { kind: "timeout", into, label: place.fresh("x"), seconds, at, body: body(inside) };
  return [random.chance(0.6) ? guarded(place, statement) : statement];
}
