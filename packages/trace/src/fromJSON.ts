import { TraceError } from "./error.ts";
import type { EventKind } from "./events.ts";
import { EventWriter } from "./eventWriter.ts";
import { type FieldType, FLOAT, KIND, LAYOUT } from "./layout.ts";
import { LIMITS } from "./limits.ts";
import { Trace } from "./trace.ts";
import { canonicalMeta, FORMAT, isRecord, readSite, type TraceMeta, VERSION } from "./traceFile.ts";
import { validateBatch } from "./validateBatch.ts";

/**
 * The trace that `toJSON` wrote, and the meta given to it. Throws a `TraceError` that says in one sentence what is wrong with
 * anything else: another kind of file, one cut off, one of a newer version, events that cannot be.
 */
export function fromJSON(text: string): { trace: Trace; meta: TraceMeta } {
  const file = parse(text);
  if (!isRecord(file) || file.format !== FORMAT) throw new TraceError("This file is no Interleave trace.");
  checkVersion(file.version);
  const { sites, events, complete } = file;
  if (!Array.isArray(sites)) throw new TraceError("The trace has no list of sites.");
  if (!Array.isArray(events)) throw new TraceError("The trace has no list of events.");
  if (typeof complete !== "boolean") throw new TraceError("The trace does not say whether it is complete.");
  if (events.length > LIMITS.events) throw new TraceError(`The trace has more than ${LIMITS.events} events.`);
  const trace = new Trace();
  if (sites.length > 0) trace.sites = sites.map(readSite);
  const writer = new EventWriter();
  events.forEach((row, seq) => {
    writeRow(writer, row, seq);
  });
  const batch = writer.take();
  validateBatch(batch, trace);
  trace.append(batch);
  trace.complete = complete;
  return { trace, meta: canonicalMeta(file.meta) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new TraceError("This file is no JSON, or was cut off before its end.");
  }
}

function checkVersion(version: unknown): void {
  const isNumber = Number.isInteger(version) && (version as number) >= 1;
  const isNewer = isNumber && (version as number) > VERSION;
  if (isNumber && !isNewer) return;
  throw new TraceError(
    isNewer
      ? `This trace is of version ${version}, which is newer than what can be read here (${VERSION}).`
      : "This trace has no version that ever was.",
  );
}

function writeRow(writer: EventWriter, row: unknown, seq: number): void {
  const [kind, at] = Array.isArray(row) ? row : [];
  if (typeof kind !== "string" || !Object.hasOwn(KIND, kind)) throw new TraceError(`Event ${seq} is of no known kind.`);
  const fields = LAYOUT[kind as EventKind];
  const values = row as unknown[];
  if (values.length !== fields.length + 2) {
    throw new TraceError(
      `Event ${seq} (${kind}) has ${values.length - 2} fields where it should have ${fields.length}.`,
    );
  }
  if (typeof at !== "number") throw new TraceError(`Event ${seq} (${kind}) has no time.`);
  for (let index = 0; index < fields.length; index += 1) {
    const [name, slot, type] = fields[index] as (typeof fields)[number];
    const value = values[index + 2];
    if (type === "deadline" && value === null) values[index + 2] = Number.POSITIVE_INFINITY;
    else if (!fits(type, value, slot === FLOAT))
      throw new TraceError(`Event ${seq} (${kind}): its ${name} is no ${wanted(type)}.`);
  }
  writer.write(kind as EventKind, at, values, 2);
}

function fits(type: FieldType, value: unknown, isFloat: boolean): boolean {
  if (typeof type !== "string") return type.includes(value as string | boolean);
  if (type === "string" || type === "name") return typeof value === "string";
  if (type === "ids") return Array.isArray(value) && value.every(isInt);
  if (type === "chain") return Array.isArray(value) && value.every((place) => isInt(place) && place < LIMITS.places);
  return isFloat ? typeof value === "number" : isInt(value);
}

/** What a record's integer can hold. */
function isInt(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= -1 && (value as number) < 2 ** 31;
}

function wanted(type: FieldType): string {
  if (typeof type !== "string") return `word of ${type.join(", ")}`;
  if (type === "string" || type === "name") return "text";
  return type === "ids" || type === "chain" ? "list of numbers" : "number";
}
