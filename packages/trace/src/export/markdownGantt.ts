import type { Trace } from "../trace.ts";
import { asciiGantt } from "./asciiGantt.ts";

/** The run as a block of code in Markdown, which no name in it can end. */
export function markdownGantt(trace: Trace, width = 100): string {
  const gantt = asciiGantt(trace, width);
  const longest = Math.max(0, ...(gantt.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(Math.max(3, longest + 1));
  return `${fence}text\n${gantt}\n${fence}\n`;
}
