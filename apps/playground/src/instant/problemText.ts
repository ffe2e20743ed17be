import type { RunProblem } from "@interleave/runner";
import type { Trace } from "@interleave/trace";
import { crumbsOf } from "./crumbs.ts";
import { errorPath } from "./errorPath.ts";
import { excerptOf } from "./excerpt.ts";
import { groupedIn } from "./grouped.ts";
import { problemHeading, problemSentence } from "./problemWords.ts";

/** A problem as plain text, for an issue or a chat: what happened, where, the way it took, and the lines around its place. */
export function problemText(problem: RunProblem, trace: Trace | null, source: string, result: string | null): string {
  const end = trace?.end ?? 0;
  const { hint, line } = problem;
  const path = problem.kind === "raised" && trace !== null ? errorPath(trace) : [];
  const way = path.length > 0 ? crumbsOf(problem, path) : [];
  const grouped = trace !== null && path[0] !== undefined ? groupedIn(trace, path[0].lane) : [];
  const code = line === undefined ? [] : excerptText(source, { ...problem, line });
  return [
    problemHeading(problem, end, result),
    [problemSentence(problem, end), hint].filter(Boolean).join(" "),
    ...grouped.map(({ lane, line: at }) => `In it: ${lane.name} raised ${lane.text}${placed(at)}.`),
    ...way.map((crumb) => `    at ${crumb.name}${crumb.line === undefined ? "" : ` (line ${crumb.line})`}`),
    ...(code.length > 0 ? ["", ...code] : []),
    "",
  ].join("\n");
}

function placed(line: number | undefined): string {
  return line === undefined ? "" : ` in line ${line}`;
}

/** The lines with their numbers, and carets under the place. */
function excerptText(source: string, place: RunProblem & { line: number }): string[] {
  const lines = excerptOf(source, place);
  const width = String(lines.at(-1)?.number ?? 0).length;
  return lines.flatMap(({ number, before, within, after }) => {
    const text = `${number === place.line ? ">" : " "} ${String(number).padStart(width)} | ${before}${within}${after}`;
    if (number !== place.line) return [text];
    return [text, `  ${" ".repeat(width)} | ${" ".repeat([...before].length)}${"^".repeat([...within].length)}`];
  });
}
