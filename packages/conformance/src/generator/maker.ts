import type { Block, Statement } from "../program/program.ts";
import type { Place } from "./place.ts";

/** Writes a block of up to so many statements, or pairs of statements, at a place. */
export type Writer = (place: Place, most: number) => Block;

/** Writes one or two statements; two where the second needs what the first makes. */
export type Maker = (place: Place, write: Writer) => readonly Statement[];

/** The statement, once the name that it makes is known from here on. */
export function made(
  kind: "tasks" | "futures" | "others",
  place: Place,
  statement: Statement & { into: string },
): Statement {
  place[kind].push(statement.into);
  return statement;
}

/** Whatever it raises, short of a cancellation, is caught: the program goes on and has more to show. */
export function guarded(place: Place, ...body: readonly Statement[]): Statement {
  const handler = { catches: "exception", body: [{ kind: "print", text: place.fresh("x") }], again: false } as const;
  return { kind: "try", body, handler, last: null };
}

/** A context variable for a callback to read, if the program turns on one. */
export function reading(place: Place): string | null {
  return place.draft.palette.has("ContextVar") ? place.object("ContextVar").name : null;
}

export function message(place: Place): string | null {
  return place.random.chance(0.5) ? place.fresh("m") : null;
}
