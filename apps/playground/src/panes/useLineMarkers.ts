import { useEffect, useMemo, useRef, useState } from "react";
import type { LineMarker, SourceProblem } from "../editor/contract.ts";
import { instantAt } from "../instant/instantAt.ts";
import { markersAt, sameMarkers } from "../instant/markers.ts";
import { toldProblem } from "../instant/status.ts";
import { stage, usePlayground } from "../store/live.ts";

/** Milliseconds between two looks at who stands where while a run plays: chips are read, and nobody reads faster. */
const apart = 80;

const none: readonly LineMarker[] = [];

/** None while the run is from older source: a marker on a line that has moved would tell an untruth. */
export function useLineMarkers(): readonly LineMarker[] {
  const [markers, setMarkers] = useState(none);
  const looked = useRef(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      timer = undefined;
      looked.current = performance.now();
      const { ran, source, seq } = stage.store.getState();
      const trace = stage.backstage.drawn?.trace ?? null;
      const now = trace === null || ran?.source !== source ? none : markersAt(trace, instantAt(trace, seq));
      setMarkers((before) => (sameMarkers(before, now) ? before : now));
    };
    const end = stage.store.subscribe((state, earlier) => {
      const keys = ["seq", "version", "traceId", "ran", "source", "playing"] as const;
      if (keys.every((key) => state[key] === earlier[key])) return;
      const wait = state.playing ? looked.current + apart - performance.now() : 0;
      if (wait <= 0) {
        clearTimeout(timer);
        look();
      } else timer ??= setTimeout(look, wait);
    });
    look();
    return () => {
      clearTimeout(timer);
      end();
    };
  }, []);
  return markers;
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
