import { stage, verbs } from "../store/live.ts";
import { selectionOf } from "./selectionOf.ts";
import { stepOf } from "./stepOf.ts";

/** Selects an event, and puts the playhead behind it, or behind the step that it is a part of. */
export function goTo(seq: number): void {
  const trace = stage.backstage.drawn?.trace;
  if (trace === undefined) return;
  const step = stepOf(trace, seq);
  verbs.pause();
  if (step === 0) verbs.seek(trace.atOf(seq), seq + 1);
  else verbs.seek(trace.timeOfStep(step), trace.seqOfStep(step));
  verbs.select(selectionOf(trace, seq));
}
