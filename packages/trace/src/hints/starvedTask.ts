import type { Lane } from "../model.ts";
import { stateAt } from "../stateAt.ts";
import type { Trace } from "../trace.ts";
import { seconds } from "../why/sentence.ts";
import type { Finding, HintOfLane } from "./hint.ts";
import { listedFutures } from "./words.ts";

const id = "starved-task";
const lesson = "block";

/** So many steps in a row without a wait are no courtesy any more. */
const TOO_MANY = 1000;

/** A task that could have run for most of its life and was not let, or that waits for a time that never comes. */
export const starvedTask: HintOfLane = {
  id,
  lesson,
  checkLane(trace, lane) {
    const found = spinning(trace, lane) ?? starving(trace, lane);
    return found === null ? [] : [found];
  },
};

/** Stood in the ready queue for more than half of its life. */
function starving(trace: Trace, { task, name, spans, createdAt, doneAt, doneSeq }: Lane): Finding | null {
  let stood = 0;
  let longest = -1;
  for (let index = 0; index < spans.length; index += 1) {
    if (spans.state(index) !== "ready") continue;
    const length = spans.toAt(index) - spans.fromAt(index);
    stood += length;
    if (length > 0 && (longest === -1 || length > spans.toAt(longest) - spans.fromAt(longest))) longest = index;
  }
  const life = (doneSeq === -1 ? trace.end : doneAt) - createdAt;
  if (longest === -1 || !(stood > life / 2)) return null;
  const seq = doneSeq === -1 ? trace.length - 1 : doneSeq;
  const message = `${name} was ready to run for ${seconds(stood)} of its ${seconds(life)} and was not let: others held the loop.`;
  const where = [{ task, fromSeq: spans.fromSeq(longest), toSeq: spans.toSeq(longest) }];
  return { id, lesson, message, costSeconds: stood, where, site: -1, seq };
}

/** Lets others run again and again without waiting, so that virtual time cannot move and those who sleep never wake. */
function spinning(trace: Trace, { task, name, spans }: Lane): Finding | null {
  let from = 0;
  let steps = 0;
  for (let index = 0; index < spans.length; index += 1) {
    const state = spans.state(index);
    if (state === "waiting" || spans.fromAt(index) !== spans.fromAt(from)) {
      from = index;
      steps = 0;
    } else if (state === "running") steps += 1;
    if (steps < TOO_MANY) continue;
    const seq = spans.fromSeq(index);
    const sleepers = [...new Set(stateAt(trace, seq).timers.map(({ owner }) => owner))].filter(
      (owner) => owner !== task && owner !== 0,
    );
    if (sleepers.length === 0) return null;
    const message = `${name} took ${TOO_MANY} steps in a row at ${seconds(spans.fromAt(index))} without waiting for anything: time cannot move, and ${listedFutures(trace, sleepers)} never wake${sleepers.length === 1 ? "s" : ""}.`;
    const where = [{ task, fromSeq: spans.fromSeq(from), toSeq: seq }];
    return { id, lesson, message, costSeconds: 0, where, site: -1, seq };
  }
  return null;
}
