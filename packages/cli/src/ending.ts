import type { RunProblem } from "@interleave/runner";
import type { NodeRun } from "@interleave/runner/node";
import { type Trace, visible, visibleLine } from "@interleave/trace";
import type { Colour } from "./colour.ts";

/** What main came to, in a line. */
export function endingLine({ trace, result, finished, turns }: NodeRun, until: number): string {
  if (!finished) return `stopped at ${until} s, as asked; the run would go on`;
  const took = `after ${Number(trace.end.toFixed(6))} s and ${turns} turns of the loop`;
  return result === null ? `ended ${took}` : `main returned ${result} ${took}`;
}

/** What the main task of a recorded run came to, in a line. */
export function recordedEnding(trace: Trace): string {
  const [main] = trace.lanes;
  const at = `${Number(trace.end.toFixed(6))} s`;
  if (main === undefined || main.outcome === null) return `recorded up to ${at}; the run goes on after that`;
  return `${visibleLine(main.name)} ${main.outcome}${main.text === "" ? "" : ` ${main.text}`} after ${at}`;
}

/** What went wrong, as a compiler says it: the place, the sentence, the way there, and what to do. */
export function problemLines(file: string, problem: RunProblem, colour: Colour): string[] {
  const { message, hint, line, col, task, chain = [] } = problem;
  const place = line === undefined ? file : `${file}:${line}${col === undefined ? "" : `:${col}`}`;
  const told = [`${visibleLine(place)}: ${colour.error(visible(message))}`];
  if (task !== undefined) told.push(`  in task ${visibleLine(task)}`);
  for (const { name, line: at } of chain) told.push(`  at ${visibleLine(name)} (${visibleLine(file)}:${at})`);
  if (hint !== undefined) told.push(`  ${visible(hint)}`);
  return told;
}
