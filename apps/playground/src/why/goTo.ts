import { stage, verbs } from "../store/live.ts";
import { selectionOf } from "./selectionOf.ts";

/** Selects an event, and puts the playhead just behind it. */
export function goTo(seq: number): void {
  const trace = stage.backstage.drawn?.trace;
  if (trace === undefined) return;
  verbs.pause();
  verbs.seek(trace.atOf(seq), seq + 1);
  verbs.select(selectionOf(trace, seq));
}
