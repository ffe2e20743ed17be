import { type Field, FLOAT, KINDS, LAYOUT } from "./layout.ts";
import type { Trace } from "./trace.ts";
import { canonicalMeta, FORMAT, siteRow, type TraceMeta, VERSION } from "./traceFile.ts";

/**
 * The trace as a file: JSON with one event a line (`docs/trace-format.md`). Equal traces give equal text, however their
 * events came in batches. Throws a `TraceError` for a meta that is not plain JSON data.
 */
export function toJSON(trace: Trace, meta: TraceMeta = {}): string {
  return [...jsonParts(trace, meta)].join("");
}

/** The same in parts to be put one behind the other: ten million events are longer than a string can be. */
export function* jsonParts(trace: Trace, meta: TraceMeta = {}): Generator<string> {
  const head = [
    `"format":${JSON.stringify(FORMAT)}`,
    `"version":${VERSION}`,
    `"meta":${JSON.stringify(canonicalMeta(meta))}`,
    `"complete":${trace.complete}`,
    `"sites":${JSON.stringify(trace.sites.map(siteRow))}`,
  ];
  yield `{${head.join(",\n")},\n"events":[\n`;
  for (let seq = 0; seq < trace.length; seq += 1) yield `${seq === 0 ? "" : ",\n"}${eventLine(trace, seq)}`;
  yield "\n]}\n";
}

function eventLine(trace: Trace, seq: number): string {
  const kind = KINDS[trace.columns.kind(seq)] as (typeof KINDS)[number];
  let line = `["${kind}",${trace.columns.at(seq)}`;
  for (const field of LAYOUT[kind]) line += `,${fieldText(trace, seq, field)}`;
  return `${line}]`;
}

function fieldText(trace: Trace, seq: number, [, slot, type]: Field): string {
  const value = trace.columns.get(seq, slot);
  if (typeof type !== "string") return JSON.stringify(type[value]);
  switch (type) {
    case "string":
    case "name":
      return JSON.stringify(trace.tables.strings[value]);
    case "ids":
    case "chain":
      return `[${trace.tables.lists[value]}]`;
    default:
      return slot === FLOAT && value === Number.POSITIVE_INFINITY ? "null" : String(value);
  }
}
