import { countWhile } from "../search.ts";
import type { Trace } from "../trace.ts";
import { askedBy, passesOn, type Request } from "./askedBy.ts";
import { linksOf } from "./links.ts";
import { named, type Part, say, seconds } from "./sentence.ts";

/** What became of a request to cancel a task, called `it`: passed on, swallowed, made into something else, or nothing yet. */
export function fateOf(trace: Trace, request: Request, it: Part, known: number): Part[] {
  const lane = trace.laneOf(request.target);
  if (lane === undefined) return [];
  if (!request.accepted) return say` ${it} had ended already.`;
  if (lane.doneSeq === -1 || lane.doneSeq >= known) return say` ${it} has not ended yet.`;
  const later = lane.doneAt - request.at;
  if (lane.outcome === "cancelled") {
    return later > 0
      ? say` ${it} went on for ${seconds(later)} before it passed the request on.`
      : say` ${it} passed the request on at once.`;
  }
  const asker = askedBy(trace, request, it);
  if (asker.kind === "timeout") return say` The timeout makes a TimeoutError of it there.`;
  if (asker.kind === "group" && trace.laneOf(asker.task)?.parent === request.target) {
    return say` The group makes an exception of its own of it there.`;
  }
  const swallower = swallowerBelow(trace, request);
  if (swallower !== 0) return say` ${named(trace, swallower)}, for which it waited, swallowed the request.`;
  const what = lane.outcome === "raised" ? `raised ${lane.text}` : `returned ${lane.text}`;
  return say` ${it} swallowed the request: it ${what}${later > 0 ? `, ${seconds(later)} later` : " at once"}.`;
}

/** The task to which the request was passed on and who did not end as cancelled; 0 if there is none. */
export function swallowerBelow(trace: Trace, request: Request): number {
  const { cancels } = linksOf(trace);
  let above = request;
  for (
    let index = countWhile(cancels.length, (each) => (cancels[each] as number) <= request.seq);
    index < cancels.length;
    index += 1
  ) {
    const next = trace.eventOf("cancelRequested", cancels[index] as number);
    if (next.turn !== request.turn) return 0;
    if (!next.accepted || !passesOn(trace, above, next.target)) continue;
    const outcome = trace.laneOf(next.target)?.outcome;
    if (outcome === "returned" || outcome === "raised") return next.target;
    above = next;
  }
  return 0;
}
