import type { Input } from "@interleave/runner";
import type { DecodedLink } from "./decodeLink.ts";
import { type LinkState, linkVersion } from "./state.ts";

const longestName = 256;
const longestText = 100_000;
const mostInputs = 10_000;

/** One field that is not what it should be; its message is for the person. */
class FieldProblem extends Error {}

/** Checks every field by hand and copies only what it knows, into objects without a prototype. */
export function readState(text: string, what: "link" | "file" = "link"): DecodedLink {
  try {
    return { ok: true, state: state(fieldsOf(JSON.parse(text), "what it holds")) };
  } catch (error) {
    const field = error instanceof FieldProblem ? error.message : "its contents are not JSON";
    return { ok: false, problem: `This ${what} is damaged: ${field}.` };
  }
}

type Fields = Readonly<Record<string, unknown>>;

function state(from: Fields): LinkState {
  if (from.version !== linkVersion) throw new FieldProblem("its version is not the one it was sent under");
  return bare<LinkState>({
    version: linkVersion,
    runtime: name(from, "runtime"),
    source: string(from, "source", Number.POSITIVE_INFINITY),
    seed: integer(from, "seed"),
    inputs: inputs(from.inputs),
    at: seconds(from, "at"),
    seq: optional(from, "seq", integer),
    scenario: optional(from, "scenario", name),
    title: optional(from, "title", name),
    view: optional(from, "view", (fields, key) => bare({ axis: axis(fieldsOf(fields[key], `its ${key}`)) })),
    selection: optional(from, "selection", (fields, key) =>
      bare({ task: name(fieldsOf(fields[key], `its ${key}`), "task") }),
    ),
  });
}

function inputs(value: unknown): Input[] {
  if (!Array.isArray(value)) throw new FieldProblem("its inputs are not a list");
  if (value.length > mostInputs) throw new FieldProblem(`it has more than ${mostInputs} inputs`);
  return value.map((item: unknown) => {
    const from = fieldsOf(item, "one of its inputs");
    const kind = from.kind;
    if (kind !== "send" && kind !== "cancel") throw new FieldProblem("an input neither sends nor cancels");
    return bare<Input>({
      at: seconds(from, "at"),
      kind,
      target: name(from, "target"),
      text: optional(from, "text", (fields, key) => string(fields, key, longestText)),
    });
  });
}

function axis(from: Fields): "time" | "steps" {
  const value = from.axis;
  if (value !== "time" && value !== "steps") throw new FieldProblem("its axis is neither time nor steps");
  return value;
}

function fieldsOf(value: unknown, what: string): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new FieldProblem(`${what} is not made of fields`);
  }
  return Object.assign(Object.create(null), value) as Fields;
}

function string(from: Fields, key: string, longest: number): string {
  const value = from[key];
  if (typeof value !== "string") throw new FieldProblem(`its ${key} is not text`);
  if (value.length > longest) throw new FieldProblem(`its ${key} is longer than ${longest} characters`);
  return value;
}

function name(from: Fields, key: string): string {
  return string(from, key, longestName);
}

function integer(from: Fields, key: string): number {
  const value = from[key];
  if (!Number.isSafeInteger(value) || (value as number) < 0) throw new FieldProblem(`its ${key} is not a whole number`);
  return value as number;
}

function seconds(from: Fields, key: string): number {
  const value = from[key];
  if (typeof value !== "number" || !Number.isFinite(value) || value < 0) {
    throw new FieldProblem(`its ${key} is not a time`);
  }
  return value;
}

function optional<T>(from: Fields, key: string, read: (from: Fields, key: string) => T): T | undefined {
  return from[key] === undefined ? undefined : read(from, key);
}

/** The same fields without a prototype and without those left open. */
function bare<T extends object>(fields: T): T {
  const kept = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.assign(Object.create(null), Object.fromEntries(kept)) as T;
}
