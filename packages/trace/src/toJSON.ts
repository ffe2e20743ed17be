import { type Field, FLOAT, KINDS, LAYOUT } from "./layout.ts";
import type { Trace } from "./trace.ts";
import { canonicalMeta, FORMAT, siteRow, type TraceMeta, VERSION } from "./traceFile.ts";

/**
 * The trace as a file: JSON with one event a line (`docs/trace-format.md`). Equal traces give equal text, however their
 * events came in batches. Throws a `TraceError` for a meta that is not plain JSON data.
 */
export function toJSON(trace: Trace, meta: TraceMeta = {}): string {
  const lines: string[] = [];
  for (let seq = 0; seq < trace.length; seq += 1) lines.push(eventLine(trace, seq));
  const head = [
    `"format":${JSON.stringify(FORMAT)}`,
    `"version":${VERSION}`,
    `"meta":${JSON.stringify(canonicalMeta(meta))}`,
    `"complete":${trace.complete}`,
    `"sites":${JSON.stringify(trace.sites.map(siteRow))}`,
  ];
  return `{${head.join(",\n")},\n"events":[\n${lines.join(",\n")}\n]}\n`;
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
