import { readBookmarks } from "./bookmarks.ts";
import type { DecodedLink } from "./decodeLink.ts";
import { bare, FieldProblem, type Fields, fieldsOf, integer, name, optional, seconds, string } from "./fields.ts";
import { readInputs } from "./inputs.ts";
import { readLanes } from "./linkLanes.ts";
import { type LinkState, linkVersion } from "./state.ts";

/** Checks every field by hand and copies only what it knows, into objects without a prototype. */
export function readState(text: string, what: "link" | "file" = "link"): DecodedLink {
  try {
    return { ok: true, state: state(fieldsOf(JSON.parse(text), "what it holds")) };
  } catch (error) {
    const field = error instanceof FieldProblem ? error.message : "its contents are not JSON";
    return { ok: false, problem: `This ${what} is damaged: ${field}.` };
  }
}

function state(from: Fields): LinkState {
  if (from.version !== linkVersion) throw new FieldProblem("its version is not the one it was sent under");
  return bare<LinkState>({
    version: linkVersion,
    runtime: name(from, "runtime"),
    source: string(from, "source", Number.POSITIVE_INFINITY),
    seed: integer(from, "seed"),
    inputs: readInputs(from.inputs),
    at: seconds(from, "at"),
    seq: optional(from, "seq", integer),
    scenario: optional(from, "scenario", name),
    title: optional(from, "title", name),
    view: optional(from, "view", (fields, key) => view(fieldsOf(fields[key], `its ${key}`))),
    selection: optional(from, "selection", (fields, key) =>
      bare({ task: name(fieldsOf(fields[key], `its ${key}`), "task") }),
    ),
    bookmarks: optional(from, "bookmarks", (fields, key) => readBookmarks(fields[key])),
  });
}

function view(from: Fields): LinkState["view"] {
  return bare({ axis: axis(from), lanes: optional(from, "lanes", (fields, key) => readLanes(fields[key])) });
}

function axis(from: Fields): "time" | "steps" {
  const value = from.axis;
  if (value !== "time" && value !== "steps") throw new FieldProblem("its axis is neither time nor steps");
  return value;
}
