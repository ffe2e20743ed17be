import type { Finding } from "@interleave/trace";
import { useEffect, useMemo, useReducer } from "react";
import { useInstant } from "../parts/useInstant.ts";
import { usePlayground } from "../store/live.ts";
import { hintsAt, onFound } from "./findingsOf.ts";

/** The hints whose moment has come at the playhead. */
export function useHints(): readonly Finding[] {
  const { trace, seq } = useInstant();
  const source = usePlayground((state) => state.ran?.source ?? "");
  const version = usePlayground((state) => state.version);
  const phase = usePlayground((state) => state.phase);
  const [searches, ended] = useReducer((count: number) => count + 1, 0);
  useEffect(() => onFound(ended), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the trace grows in place; its version and the phase say so
  return useMemo(
    () => (trace === null ? [] : hintsAt(trace, source, seq)),
    [trace, source, seq, version, phase, searches],
  );
}
