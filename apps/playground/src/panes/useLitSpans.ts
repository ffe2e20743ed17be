import { lineIndexOf } from "@interleave/trace";
import { useEffect } from "react";
import { useStore } from "zustand";
import { lines } from "../store/lines.ts";
import { stage, usePlayground } from "../store/live.ts";
import { ranTrace } from "./ranTrace.ts";

const none: readonly number[] = [];

/** Lights the spans of the line that is pointed at on the timeline; none while the run is from older source. */
export function useLitSpans(): void {
  const pointed = useStore(lines, (state) => state.pointed);
  const older = usePlayground(({ ran, source }) => ran?.source !== source);
  const traceId = usePlayground((state) => state.traceId);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another trace has other spans on the same line
  useEffect(() => {
    const trace = older ? null : ranTrace();
    const index = trace && lineIndexOf(trace);
    // Read anew in every frame: the index grows with the trace.
    const of = (task: number) => index?.lines.get(pointed ?? 0)?.tasks.get(task)?.spans ?? none;
    stage.backstage.timeline?.setLit(pointed === null || index === null ? null : { of });
  }, [pointed, older, traceId]);
}
