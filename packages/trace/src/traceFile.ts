import { TraceError } from "./error.ts";
import type { Site } from "./events.ts";
import { LIMITS } from "./limits.ts";

/** What a file says it is. */
export const FORMAT = "interleave trace";
/** Rises when a reader of the version before could misread a file. */
export const VERSION = 4;

/** What the trace is of: JSON of the writer's own choosing, mostly the run's source and inputs. */
export type TraceMeta = Readonly<Record<string, unknown>>;

/** So deep may a meta's values be nested. */
const META_DEPTH = 16;

/**
 * A copy of plain JSON data with the keys of every object in order, and without prototypes.
 * Throws a `TraceError` for what is no such data.
 */
export function canonicalMeta(meta: unknown): TraceMeta {
  if (!isRecord(meta)) throw new TraceError("The trace's meta is no object.");
  return canonical(meta, 0) as TraceMeta;
}

function canonical(value: unknown, depth: number): unknown {
  if (depth > META_DEPTH) throw new TraceError(`The trace's meta is nested deeper than ${META_DEPTH} levels.`);
  if (Array.isArray(value)) return value.map((entry) => canonical(entry, depth + 1));
  if (isRecord(value)) {
    const copy: Record<string, unknown> = Object.create(null);
    for (const key of Object.keys(value).sort()) {
      if (value[key] !== undefined) copy[key] = canonical(value[key], depth + 1);
    }
    return copy;
  }
  const isPlain = value === null || typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
  if (!isPlain) throw new TraceError("The trace's meta holds something that JSON cannot say.");
  return value;
}

export function siteRow({ kind, fn, line, col, endLine, endCol }: Site): readonly unknown[] {
  return [kind, fn, line, col, endLine, endCol];
}

export function readSite(row: unknown, index: number): Site {
  if (!Array.isArray(row) || row.length !== 6) throw new TraceError(`Site ${index} is not a list of six.`);
  const [kind, fn, ...numbers] = row;
  const isText = (text: unknown) => typeof text === "string" && text.length <= LIMITS.name;
  if (!isText(kind) || !isText(fn)) throw new TraceError(`Site ${index} has no kind or no function.`);
  if (!numbers.every((number) => Number.isInteger(number) && number >= 1 && number < 2 ** 31)) {
    throw new TraceError(`Site ${index} has a line or column that is no number from 1.`);
  }
  const [line, col, endLine, endCol] = numbers;
  return { kind, fn, line, col, endLine, endCol };
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
