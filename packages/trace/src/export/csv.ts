import type { Lane } from "../model.ts";
import type { Trace } from "../trace.ts";

const COLUMNS = ["task", "name", "coroutine", "parent", "state", "from", "to", "seconds", "reason"];

/**
 * The trace as a table, RFC 4180: one line for each stretch of each task, and one for its end, whose state is the outcome and
 * whose reason is the value or the error. Times are seconds. In parts, a line each.
 */
export function* csvParts(trace: Trace): Generator<string> {
  yield `${COLUMNS.join(",")}\r\n`;
  for (const lane of trace.lanes) for (const row of rows(lane)) yield `${row.map(cell).join(",")}\r\n`;
}

type Cell = string | number;

function* rows(lane: Lane): Generator<Cell[]> {
  const who = [lane.task, lane.name, lane.coroutine, lane.parent];
  for (const { state, fromAt, toAt, reason } of lane.spans) {
    yield [...who, state, fromAt, toAt, toAt - fromAt, reason];
  }
  if (lane.outcome !== null) yield [...who, lane.outcome, lane.doneAt, lane.doneAt, 0, lane.text];
}

/** What makes a spreadsheet take a text for a formula, also behind blanks, which some strip. */
const FORMULA = /^\s*[=+\-@\t\r|%＝＋－＠]/u;

function cell(value: Cell): string {
  if (typeof value === "number") return String(value);
  // A spreadsheet shows what follows an apostrophe as it is, and runs nothing of it.
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
