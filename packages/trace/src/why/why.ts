import type { Trace } from "../trace.ts";
import type { Why } from "./answer.ts";
import { whyDone } from "./whyDone.ts";
import { whyCancel, whyPrinted, whyRead, whyTripped, whyTrouble } from "./whyEvent.ts";
import { whyObject } from "./whyObject.ts";
import { whyReady } from "./whyReady.ts";
import { whyStep } from "./whyStep.ts";
import { whyWaiting } from "./whyWaiting.ts";

/**
 * What was selected: the stretch of a lane that holds the event `seq`; a chip, that is a task after the first `seq` events; or
 * one event, such as a mark or a line of the output.
 */
export type Selected = { kind: "span" | "chip"; task: number; seq: number } | { kind: "event"; seq: number };

/**
 * Why what was selected is as it is. Nothing is told of the events from `known` on: what lies ahead of the playhead may be a
 * secret. Null where there is nothing to say.
 */
export function why(trace: Trace, selected: Selected, known: number = trace.length): Why | null {
  const within = Math.max(0, Math.min(trace.length, Math.trunc(known) || 0));
  const seq = Math.trunc(selected.seq);
  if (selected.kind === "event") return seq >= 0 && seq < within ? whyOf(trace, seq, within) : null;
  const lane = trace.laneOf(selected.task);
  if (lane === undefined) return null;
  const last = Math.min(within, selected.kind === "chip" ? seq : seq + 1) - 1;
  if (lane.doneSeq !== -1 && lane.doneSeq <= last) return whyOf(trace, lane.doneSeq, within);
  const index = lane.spans.indexOfSeq(last);
  return index < 0 ? null : whyOf(trace, lane.spans.fromSeq(index), within);
}

function whyOf(trace: Trace, seq: number, known: number): Why | null {
  const event = trace.event(seq);
  switch (event.kind) {
    case "taskReady":
      return whyReady(trace, event, known);
    case "taskWaiting":
      return whyWaiting(trace, event, known);
    case "stepStarted":
      return whyStep(trace, event, known);
    case "taskDone":
      return whyDone(trace, event, known);
    case "waitTripped":
      return whyTripped(trace, event, known);
    case "cancelRequested":
      return whyCancel(trace, event, known);
    case "printed":
      return whyPrinted(trace, event, known);
    case "resultRead":
      return whyRead(trace, event, known);
    case "blocked":
    case "problemFound":
      return whyTrouble(trace, event, known);
    case "lockAcquired":
    case "lockReleased":
    case "queuePut":
    case "queueGot":
    case "signalled":
      return whyObject(trace, event, known);
    default:
      return null;
  }
}
