import { useDeferredValue, useMemo } from "react";
import type { LineMarker, SourceProblem } from "../editor/contract.ts";
import { markersAt } from "../instant/markers.ts";
import { toldProblem } from "../instant/status.ts";
import { useInstant } from "../parts/useInstant.ts";
import { usePlayground } from "../store/live.ts";

/** None while the run is from older source: a marker on a line that has moved would tell an untruth. */
export function useLineMarkers(): readonly LineMarker[] {
  const { trace, instant } = useInstant();
  const current = usePlayground(({ ran, source }) => ran?.source === source);
  const markers = useMemo(
    () => (trace === null || !current ? [] : markersAt(trace, instant)),
    [trace, instant, current],
  );
  // A thousand chips take longer to place than a frame lasts: they follow when there is time, and never hold up the rest.
  return useDeferredValue(markers);
}

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
