import { findHints, type Trace } from "@interleave/trace";
import type { Colour } from "./colour.ts";

/** More of them nobody reads. */
const MOST_HINTS = 20;

/** What the run could do better, each with its place and the scenario that teaches it. */
export function hintLines(trace: Trace, source: string, file: string, colour: Colour): string[] {
  const found = findHints(trace, source);
  const lines = found.slice(0, MOST_HINTS).map(({ message, site, lesson }) => {
    const line = trace.sites[site]?.line;
    const place = line === undefined ? "" : `${file}:${line}: `;
    return `hint: ${place}${message}${lesson === null ? "" : colour.faint(` (see the scenario ${lesson})`)}`;
  });
  const left = found.length - lines.length;
  return left > 0 ? [...lines, colour.faint(`... and ${left} more hints`)] : lines;
}
