import { useMemo } from "react";
import type { SourceProblem } from "../editor/contract.ts";
import { sourceHints } from "../hints/sourceHints.ts";
import { useHints } from "../hints/useHints.ts";
import { toldProblem } from "../instant/status.ts";
import { useInstant } from "../parts/useInstant.ts";
import { usePlayground } from "../store/live.ts";

/** What the last run has to say about places of the source that it was made from. */
export function useSourceProblems(): readonly SourceProblem[] {
  const problem = usePlayground(toldProblem);
  const source = usePlayground((state) => state.source);
  const tried = usePlayground((state) => state.tried);
  const hints = useSourceHints(source);
  return useMemo(() => {
    // To wait for the person is no fault of the line.
    if (problem?.line === undefined || problem.kind === "waiting" || source !== tried) return hints;
    const { line, col, endLine, endCol, message } = problem;
    const severity = problem.kind === "deadlock" ? "warning" : "error";
    return [{ line, col, endLine, endCol, message, severity }, ...hints];
  }, [problem, source, tried, hints]);
}

/** The hints to underline at the playhead: the same list until it says something else, since the editor sets marks anew. */
function useSourceHints(source: string): readonly SourceProblem[] {
  const ran = usePlayground((state) => state.ran?.source);
  const { trace } = useInstant();
  const findings = useHints();
  const text = JSON.stringify(trace === null || source !== ran ? [] : sourceHints(trace, findings));
  return useMemo(() => JSON.parse(text), [text]);
}
