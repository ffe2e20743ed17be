import { useMemo } from "react";
import type { SourceProblem } from "../editor/contract.ts";
import { toldProblem } from "../instant/status.ts";
import { usePlayground } from "../store/live.ts";

/** What the last run has to say about places of the source that it was made from. */
export function useSourceProblems(): readonly SourceProblem[] {
  const problem = usePlayground(toldProblem);
  const source = usePlayground((state) => state.source);
  const tried = usePlayground((state) => state.tried);
  return useMemo(() => {
    if (problem?.line === undefined || source !== tried) return [];
    const { line, col = 1, endLine, endCol, message } = problem;
    return [{ line, col, endLine, endCol, message, severity: problem.kind === "deadlock" ? "warning" : "error" }];
  }, [problem, source, tried]);
}
