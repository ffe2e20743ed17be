import type { LaneChoice, LaneOrder, LaneState } from "@interleave/timeline";
import { bare, FieldProblem, type Fields, fieldsOf, name, optional } from "./fields.ts";

/** Which lanes are shown and how: tasks by their names, what is left out as it is by itself. */
export type LinkLanes = Partial<Pick<LaneChoice, "order" | "grouped" | "text" | "states" | "foldedGroups">> & {
  folded?: readonly string[];
  pinned?: readonly string[];
};

const orders: readonly LaneOrder[] = ["tree", "activity", "waiting", "name"];
const states: readonly LaneState[] = ["ready", "running", "waiting", "returned", "raised", "cancelled", "not yet"];
const mostNames = 1_000;

/** Copies what it knows of a choice that anybody may have written; throws a `FieldProblem` for what is none. */
export function readLanes(value: unknown): LinkLanes {
  const from = fieldsOf(value, "its choice of lanes");
  return bare<LinkLanes>({
    order: optional(from, "order", (fields, key) => oneOf(orders, fields[key], "order of lanes")),
    grouped: optional(from, "grouped", (fields, key) => fields[key] === true),
    text: optional(from, "text", name),
    states: optional(from, "states", (fields, key) =>
      list(fields, key).map((state) => oneOf(states, state, "state of lanes")),
    ),
    folded: optional(from, "folded", names),
    foldedGroups: optional(from, "foldedGroups", names),
    pinned: optional(from, "pinned", names),
  });
}

function oneOf<T extends string>(known: readonly T[], value: unknown, what: string): T {
  const found = known.find((each) => each === value);
  if (found === undefined) throw new FieldProblem(`its ${what} is none that there is`);
  return found;
}

function list(from: Fields, key: string): readonly unknown[] {
  const value = from[key];
  if (!Array.isArray(value) || value.length > mostNames)
    throw new FieldProblem(`its ${key} lanes are no list of at most ${mostNames}`);
  return value;
}

function names(from: Fields, key: string): readonly string[] {
  return list(from, key).map((lane) => name({ [key]: lane }, key));
}
