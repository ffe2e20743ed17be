import type { Selection } from "@interleave/timeline";
import { type Trace, type Why, why } from "@interleave/trace";

/** What the selection is asked at the playhead, and where its cause and its effect lie, as far as that may be shown. */
export function answerAt(trace: Trace, { task, seq }: Selection, playhead: number, ahead: boolean): Why | null {
  // Of a lane it is the task as it stands; else the event that began a stretch, or a mark, or a line of the output.
  const selected = seq < 0 ? ({ kind: "chip", task, seq: playhead } as const) : ({ kind: "event", seq } as const);
  const known = ahead ? trace.length : playhead;
  const answer = why(trace, selected, known);
  if (answer === null || !goesOn(trace, task, seq, playhead)) return answer;
  // What is not over at the playhead is told as it is then.
  const then = why(trace, selected, playhead);
  return then === null ? answer : { ...then, cause: answer.cause, effect: answer.effect };
}

/** Whether the playhead stands within the stretch that began with `seq`, or that the task is in. */
function goesOn(trace: Trace, task: number, seq: number, playhead: number): boolean {
  const lane = trace.laneOf(task);
  if (lane === undefined || (lane.doneSeq !== -1 && lane.doneSeq < playhead)) return false;
  const now = lane.spans.indexOfSeq(playhead - 1);
  return now >= 0 && (seq < 0 || lane.spans.fromSeq(now) === seq);
}
