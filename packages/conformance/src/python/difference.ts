import { eventLines, type Trace } from "@interleave/trace";
import { toJavaScript } from "../printers/javascript.ts";
import type { Program } from "../program/program.ts";
import { recordScheduled } from "./recordScheduled.ts";

/** The first line at which they part, marked in both lists; null if they are the same. */
export function difference(python: Trace | undefined, program: Program): string | null {
  if (python === undefined) throw new Error("Python gave no trace");
  const left = eventLines(python, false);
  const right = eventLines(recordScheduled(toJavaScript(program)), false);
  const at = left.findIndex((line, index) => line !== right[index]);
  if (at < 0 && left.length === right.length) return null;
  const from = at < 0 ? left.length : at;
  const marked = (lines: readonly string[]) =>
    [...lines.slice(0, from + 6).map((line, index) => `${index === from ? ">>>" : "   "} ${line}`), ""].join("\n");
  return `asyncio:\n${marked(left)}\nscheduler:\n${marked(right)}`;
}
