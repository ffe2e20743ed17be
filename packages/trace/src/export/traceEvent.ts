import type { Trace } from "../trace.ts";
import { happenings } from "./happenings.ts";
import { stretches } from "./stretches.ts";
import { type OrderedRow, PROCESS, type TraceEventRow } from "./traceEventRow.ts";
import { wakeArrows } from "./wakeArrows.ts";

/**
 * The trace as Trace Event JSON, for Perfetto, Chrome's tracing, the Firefox Profiler and speedscope: one event a line, in
 * order of time. A task is a thread. What each of those tools makes of each phase stands in `docs/exports.md`.
 */
export function toTraceEvent(trace: Trace, title = "Interleave"): string {
  const lines = [...names(trace, title), ...inOrder(trace)].map((row) => JSON.stringify(row));
  return `{"displayTimeUnit":"ms","traceEvents":[\n${lines.join(",\n")}\n]}\n`;
}

/** Names, and the order of the lanes. */
function names(trace: Trace, title: string): TraceEventRow[] {
  const rows: TraceEventRow[] = [{ ph: "M", name: "process_name", pid: PROCESS, args: { name: title } }];
  trace.lanes.forEach(({ task, name }, place) => {
    rows.push({ ph: "M", name: "thread_name", pid: PROCESS, tid: task, args: { name } });
    rows.push({ ph: "M", name: "thread_sort_index", pid: PROCESS, tid: task, args: { sort_index: place } });
  });
  return rows;
}

/** By time, within an instant by what happened first; an arrow's end comes after the stretch that it is bound to. */
function inOrder(trace: Trace): TraceEventRow[] {
  const rows: OrderedRow[] = [];
  for (const lane of trace.lanes) for (const row of stretches(lane)) rows.push(row);
  for (const row of wakeArrows(trace)) rows.push(row);
  for (const row of happenings(trace)) rows.push(row);
  rows.sort((one, other) => one.row.ts - other.row.ts || one.seq - other.seq);
  return rows.map(({ row }) => row);
}
