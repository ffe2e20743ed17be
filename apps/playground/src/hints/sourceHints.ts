import type { Finding, Trace } from "@interleave/trace";
import type { SourceProblem } from "../editor/contract.ts";

/** Hints that are about one call in the source, and not about how a run went: these are underlined there. */
const ids = ["never-awaited"];

/** Those of the hints that the source is underlined for, at their places. */
export function sourceHints(trace: Trace, findings: readonly Finding[]): SourceProblem[] {
  return findings.flatMap(({ id, site, message }) => {
    const place = trace.sites[site];
    if (place === undefined || !ids.includes(id)) return [];
    const { line, col, endLine, endCol } = place;
    return [{ line, col, endLine, endCol, message, severity: "warning" as const }];
  });
}
