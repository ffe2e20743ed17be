import type { Trace } from "../trace.ts";
import { happenings } from "./happenings.ts";
import { mergeRows } from "./mergeRows.ts";
import { stretches } from "./stretches.ts";
import { type OrderedRow, PROCESS, type TraceEventRow } from "./traceEventRow.ts";
import { wakeArrows } from "./wakeArrows.ts";

/**
 * The trace as Trace Event JSON, for Perfetto, Chrome's tracing, the Firefox Profiler and speedscope: one event a line, in
 * order of time, in parts to be put one behind the other. A task is a thread. What each of those tools makes of each phase stands in `docs/exports.md`.
 */
export function* traceEventParts(trace: Trace, title = "Interleave"): Generator<string> {
  const process: TraceEventRow = { ph: "M", name: "process_name", pid: PROCESS, args: { name: title } };
  yield `{"displayTimeUnit":"ms","traceEvents":[\n${JSON.stringify(process)}`;
  for (const row of names(trace)) yield `,\n${JSON.stringify(row)}`;
  for (const { row } of inOrder(trace)) yield `,\n${JSON.stringify(row)}`;
  yield "\n]}\n";
}

/** Names, and the order of the lanes. */
function* names(trace: Trace): Generator<TraceEventRow> {
  for (const [place, { task, name }] of trace.lanes.entries()) {
    yield { ph: "M", name: "thread_name", pid: PROCESS, tid: task, args: { name } };
    yield { ph: "M", name: "thread_sort_index", pid: PROCESS, tid: task, args: { sort_index: place } };
  }
}

/** By time, within an instant by what happened first; an arrow's end comes after the stretch that it is bound to. */
function inOrder(trace: Trace): Generator<OrderedRow> {
  const { starts, ends } = wakeArrows(trace);
  return mergeRows([...trace.lanes.map(stretches), ends, starts, happenings(trace)]);
}
