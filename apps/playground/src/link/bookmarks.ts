import { bare, FieldProblem, fieldsOf, integer, name, optional, seconds } from "./fields.ts";

/** A place in a run that somebody gave a name. */
export interface Bookmark {
  name: string;
  /** Seconds of virtual time. */
  at: number;
  /** How many events lie before it, where several share its instant and the source is the one that it was set in. */
  seq?: number;
}

export const mostBookmarks = 100;

/** Copies what it knows of a list that anybody may have written; throws a `FieldProblem` for what is none. */
export function readBookmarks(value: unknown): Bookmark[] {
  if (!Array.isArray(value)) throw new FieldProblem("its bookmarks are not a list");
  if (value.length > mostBookmarks) throw new FieldProblem(`it has more than ${mostBookmarks} bookmarks`);
  return value.map((item: unknown) => {
    const from = fieldsOf(item, "one of its bookmarks");
    return bare<Bookmark>({ name: name(from, "name"), at: seconds(from, "at"), seq: optional(from, "seq", integer) });
  });
}
