import { stateAt, type Trace } from "@interleave/trace";
import { useMemo } from "react";
import { usePlayground } from "../store/live.ts";

/** How many boxes are opened after so many of them. */
export function useBoxesAhead(trace: Trace, so: number): number {
  const version = usePlayground((state) => state.version);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the trace grows in place; its version says when
  const all = useMemo(() => stateAt(trace, trace.length).boxes.length, [trace, version]);
  return all - so;
}
