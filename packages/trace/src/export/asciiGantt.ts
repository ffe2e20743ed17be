import type { Trace } from "../trace.ts";
import { textGantt } from "./textGantt.ts";

/** What the marks of a bar mean. */
export const TEXT_LEGEND = "# runs   . ready   - waits";

const MOST_ROWS = 200;

/** The run as lines of plain characters, for issues, chats and logs. Columns as wide as `width` says, if there is any way. */
export function asciiGantt(trace: Trace, width = 100): string {
  const { ruler, rows, left } = textGantt(trace, width, MOST_ROWS);
  const lines = rows.map(({ label, bar, end }) => `${label}${bar.map(({ text }) => text).join("")} ${end}`);
  if (left > 0) lines.push(`... and ${left} more tasks`);
  return [ruler, ...lines, "", TEXT_LEGEND].map((line) => line.trimEnd()).join("\n");
}
