import { TraceError } from "./error.ts";
import { LIMITS } from "./limits.ts";
import { readHead } from "./read/head.ts";
import { Page } from "./read/page.ts";
import { writeRow } from "./read/writeRow.ts";
import { Trace } from "./trace.ts";
import type { TraceMeta } from "./traceFile.ts";
import { validateBatch } from "./validateBatch.ts";

/**
 * The trace in a text, however its JSON is laid out, and the meta given to it. Throws a `TraceError` that says in one sentence
 * what is wrong with anything else: another kind of file, one cut off, one of a newer version, events that cannot be.
 * `readTrace` is for large files: it reads them in pieces, and several times as fast.
 */
export function fromJSON(text: string): { trace: Trace; meta: TraceMeta } {
  const file = parse(text);
  const { sites, complete, meta } = readHead(file);
  const { events } = file as { events: readonly unknown[] };
  if (events.length > LIMITS.events) throw new TraceError(`The trace has more than ${LIMITS.events} events.`);
  const trace = new Trace();
  if (sites.length > 0) trace.sites = sites;
  const page = new Page();
  const flush = () => {
    const batch = page.take();
    validateBatch(batch, trace);
    trace.append(batch);
  };
  events.forEach((row, seq) => {
    writeRow(page, row, seq);
    if (page.isFull) flush();
  });
  flush();
  trace.complete = complete;
  return { trace, meta };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new TraceError("This file is no JSON, or was cut off before its end.");
  }
}
