import type { Lane } from "../model.ts";
import type { Trace } from "../trace.ts";
import { askedBy, type Request, requestBefore } from "../why/askedBy.ts";
import { swallowerBelow } from "../why/fate.ts";
import { seconds, text } from "../why/sentence.ts";
import type { Finding, HintOfRun } from "./hint.ts";

const id = "swallowed-cancellation";
const lesson = "cancel-cleanup";

/** A task was cancelled, was told of it, and returned as if nothing had happened: whoever asked believes that it stopped. */
export const swallowedCancellation: HintOfRun = {
  id,
  lesson,
  check(trace) {
    return trace.lanes.flatMap((lane) => finding(trace, lane) ?? []);
  },
};

function finding(trace: Trace, lane: Lane): Finding | null {
  const { task, name, outcome, doneSeq, doneAt } = lane;
  if (outcome !== "returned" || doneSeq === -1) return null;
  const request = requestBefore(trace, task, doneSeq);
  if (request === null || !wasTold(trace, lane, request) || swallowerBelow(trace, request) !== 0) return null;
  const asker = askedBy(trace, request, name);
  // A timeout and a group take their own requests back.
  if (asker.kind === "timeout" || (asker.kind === "group" && trace.laneOf(asker.task)?.parent === task)) return null;
  const asked = text(asker.words);
  const message = `At ${seconds(request.at)} ${asked}, but ${name} swallowed it: it went on for ${seconds(doneAt - request.at)} and returned.`;
  const where = [{ task, fromSeq: request.seq, toSeq: doneSeq }];
  return { id, lesson, message, costSeconds: doneAt - request.at, where, site: request.place, seq: doneSeq };
}

/** Whether a CancelledError was thrown into it after the request. */
function wasTold(trace: Trace, { spans }: Lane, request: Request): boolean {
  for (let index = spans.indexOfSeq(request.seq) + 1; index < spans.length; index += 1) {
    if (spans.state(index) === "running")
      return trace.eventOf("stepStarted", spans.fromSeq(index)).sent === "exception";
  }
  return false;
}
