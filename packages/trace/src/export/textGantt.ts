import type { Lane, TaskState } from "../model.ts";
import type { Trace } from "../trace.ts";
import { columnsOf, fitColumns, padColumns } from "./textColumns.ts";
import { textRuler } from "./textRuler.ts";

/** A stretch of a bar in characters. The text of a wait says what it waits on, where there is room. */
export interface TextStretch {
  state: Exclude<TaskState, "done"> | "none";
  text: string;
}

export interface TextRow {
  lane: Lane;
  /** Padded to the width of all labels. */
  label: string;
  bar: TextStretch[];
  /** How it ended, or what it still does. */
  end: string;
}

/** A run as rows of characters, to be written plainly or in colour. */
export interface TextGantt {
  ruler: string;
  rows: TextRow[];
  /** Tasks that have no row, for there are too many. */
  left: number;
}

const MARKS = { none: " ", waiting: "-", ready: ".", running: "#" } as const;
const RANK = { none: 0, waiting: 1, ready: 2, running: 3 } as const;
const LONGEST_LABEL = 24;
/** Columns right of the axis, for values. */
const LONGEST_END = 24;
const LEAST_PLOT = 20;
/** In less room than this, a reason that has to be cut tells nothing. */
const LEAST_CUT = 10;
const DEEPEST = 6;

/** The whole run in `width` columns, with at most so many rows. A step that takes no time has a column like any other. */
export function textGantt(trace: Trace, width: number, most: number): TextGantt {
  const lanes = trace.lanes.slice(0, most);
  const names = lanes.map((lane) => fitColumns("  ".repeat(Math.min(lane.depth, DEEPEST)) + lane.name, LONGEST_LABEL));
  const label = Math.max(0, ...names.map(columnsOf)) + 2;
  const longestEnd = Math.min(LONGEST_END, Math.max(0, ...lanes.map((lane) => columnsOf(endWords(lane)) + 1)));
  const plot = Math.max(LEAST_PLOT, width - label - longestEnd);
  const columnAt = (at: number) => (trace.end > 0 ? Math.round((at / trace.end) * (plot - 1)) : 0);
  const rows = lanes.map((lane, index): TextRow => {
    const bar = barOf(lane, columnAt);
    const used = label + bar.reduce((sum, { text }) => sum + columnsOf(text), 0) + 1;
    return {
      lane,
      label: padColumns(names[index] as string, label),
      bar,
      end: fitColumns(endWords(lane), Math.max(0, Math.max(width, label + plot) - used)),
    };
  });
  return { ruler: " ".repeat(label) + textRuler(trace.end, plot), rows, left: trace.lanes.length - lanes.length };
}

function barOf(lane: Lane, columnAt: (at: number) => number): TextStretch[] {
  const { spans } = lane;
  if (spans.length === 0) return [];
  const cells: TextStretch["state"][] = new Array(columnAt(spans.toAt(spans.length - 1)) + 1).fill("none");
  for (let index = 0; index < spans.length; index += 1) {
    const state = spans.state(index);
    const last = columnAt(spans.toAt(index));
    for (let column = columnAt(spans.fromAt(index)); column <= last; column += 1) {
      if (RANK[state] > RANK[cells[column] as TextStretch["state"]]) cells[column] = state;
    }
  }
  return runs(cells).map(({ state, from, length }) => ({ state, text: textOf(lane, state, from, length, columnAt) }));
}

function runs(cells: readonly TextStretch["state"][]) {
  const found: { state: TextStretch["state"]; from: number; length: number }[] = [];
  cells.forEach((state, column) => {
    const last = found.at(-1);
    if (last?.state === state) last.length += 1;
    else found.push({ state, from: column, length: 1 });
  });
  return found;
}

function textOf(
  lane: Lane,
  state: TextStretch["state"],
  from: number,
  length: number,
  columnAt: (at: number) => number,
): string {
  const mark = MARKS[state];
  const room = length - 1;
  if (state !== "waiting") return mark.repeat(length);
  const reason = longestWait(lane, from, from + length, columnAt);
  if (room < LEAST_CUT && columnsOf(reason) > room) return mark.repeat(length);
  const shown = fitColumns(reason, room);
  return mark + shown + mark.repeat(room - columnsOf(shown));
}

/** What is waited on for most of these columns. */
function longestWait({ spans }: Lane, from: number, to: number, columnAt: (at: number) => number): string {
  let longest = -1;
  for (let index = 0; index < spans.length; index += 1) {
    if (spans.state(index) !== "waiting" || columnAt(spans.toAt(index)) < from || columnAt(spans.fromAt(index)) >= to) {
      continue;
    }
    const seconds = spans.toAt(index) - spans.fromAt(index);
    if (longest === -1 || seconds > spans.toAt(longest) - spans.fromAt(longest)) longest = index;
  }
  return longest === -1 ? "" : spans.at(longest).reason.replace(/\s+/g, " ");
}

function endWords({ outcome, text, spans }: Lane): string {
  const line = text.replace(/\s+/g, " ");
  if (outcome === "returned") return line === "undefined" || line === "null" ? "" : line;
  if (outcome === "raised") return `! ${line}`;
  if (outcome === "cancelled") return "/ cancelled";
  return spans.length === 0 ? "" : `> ${spans.state(spans.length - 1)}`;
}
