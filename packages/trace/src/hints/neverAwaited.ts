import type { Lane } from "../model.ts";
import type { Trace } from "../trace.ts";
import { requestBefore } from "../why/askedBy.ts";
import { linksOf } from "../why/links.ts";
import { seconds } from "../why/sentence.ts";
import type { Finding, HintOfRun } from "./hint.ts";
import { reported } from "./reported.ts";
import { listed } from "./words.ts";

const id = "never-awaited";
const lesson = "order";
const CURE = "Nothing of it ran: put yield* (in Python: await) before the call, or make it a task.";

/** A coroutine that never ran, or a task that nobody awaited and that the end of the run cut off. */
export const neverAwaited: HintOfRun = {
  id,
  lesson,
  check(trace) {
    const never = reported(trace, "neverAwaited").map(({ task, message, place, seq }): Finding => {
      const where = task === 0 ? [] : [{ task, fromSeq: seq, toSeq: -1 }];
      return { id, lesson, message: `${trace.inWords(message)}. ${CURE}`, costSeconds: 0, where, site: place, seq };
    });
    const left = trace.lanes.filter((lane) => isCutOff(trace, lane));
    return left.length === 0 ? never : [...never, cutOff(trace, left)];
  },
};

/** Whether nobody awaited the task, and it was still at work when main ended. */
function isCutOff(trace: Trace, { task, outcome, doneSeq }: Lane): boolean {
  const main = trace.lanes[0]?.doneSeq ?? -1;
  if (main === -1 || outcome !== "cancelled" || doneSeq < main || linksOf(trace).awaited.has(task)) return false;
  const request = requestBefore(trace, task, doneSeq);
  return request !== null && request.by === 0 && request.seq > main;
}

function cutOff(trace: Trace, left: readonly Lane[]): Finding {
  const [{ name = "main", doneAt = 0 } = {}] = trace.lanes;
  const them = left.length === 1 ? "it was" : "they were";
  const names = listed(left.map((lane) => lane.name));
  const message = `Nobody awaited ${names}: ${them} not done when ${name} ended at ${seconds(doneAt)}, and the run cancelled ${left.length === 1 ? "it" : "them"}.`;
  const where = left.map(({ task, createdSeq, doneSeq }) => ({ task, fromSeq: createdSeq, toSeq: doneSeq }));
  const created = trace.event(left[0]?.createdSeq ?? 0);
  const site = created.kind === "taskCreated" ? created.place : -1;
  return {
    id,
    lesson,
    message,
    costSeconds: 0,
    where,
    site,
    seq: left.reduce((seq, { doneSeq }) => Math.max(seq, doneSeq), 0),
  };
}
