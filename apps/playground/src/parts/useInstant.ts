import type { Instant, Trace } from "@interleave/trace";
import { instantAt } from "../instant/instantAt.ts";
import { stage, usePlayground } from "../store/live.ts";

export interface AtInstant {
  trace: Trace | null;
  instant: Instant;
  seq: number;
  /** What lies ahead of the playhead may be shown. */
  ahead: boolean;
}

/** What is seen at the playhead's position; a new render when the position, or the trace, has changed. */
export function useInstant(): AtInstant {
  usePlayground((state) => state.traceId);
  usePlayground((state) => state.version);
  const seq = usePlayground((state) => state.seq);
  const ahead = usePlayground((state) => state.seen || state.ahead);
  const trace = stage.backstage.drawn?.trace ?? null;
  return { trace, instant: instantAt(trace, seq), seq, ahead };
}
