import type { Trace } from "@interleave/trace";
import { stage } from "../store/live.ts";

/** The trace that is drawn, if it was made from just the text that the editor holds: else its lines are those of another text. */
export function ranTrace(): Trace | null {
  const { ran, source } = stage.store.getState();
  return ran?.source === source ? (stage.backstage.drawn?.trace ?? null) : null;
}
