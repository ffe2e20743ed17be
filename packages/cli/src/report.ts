import type { Trace } from "@interleave/trace";
import type { Colour } from "./colour.ts";
import { ganttLines } from "./gantt.ts";
import { hintLines } from "./hintLines.ts";
import { outputLines } from "./output.ts";

interface Reported {
  trace: Trace;
  source: string;
  /** What hints call the source. */
  file: string;
  /** What it came to, in a line. */
  ending: string;
}

/** What is told of a trace: what it printed, its chart, what it came to, and hints. */
export function report({ trace, source, file, ending }: Reported, columns: number, colour: Colour): string {
  const hints = hintLines(trace, source, file, colour);
  const parts = [outputLines(trace, colour), ganttLines(trace, columns, colour), [ending], hints];
  return parts.flatMap((lines) => (lines.length > 0 ? [`${lines.join("\n")}\n`] : [])).join("\n");
}
