import { seconds } from "../why/sentence.ts";
import type { HintOfRun } from "./hint.ts";
import { reported } from "./reported.ts";

const id = "never-retrieved";
const lesson = "gather-exception";

/** A task failed and nobody ever looked: asyncio reports it only when the task is thrown away. */
export const neverRetrieved: HintOfRun = {
  id,
  lesson,
  check(trace) {
    return reported(trace, "neverRetrieved").map(({ task, message, place, seq }) => {
      const lane = trace.laneOf(task);
      const told =
        lane === undefined || lane.doneSeq === -1
          ? trace.inWords(message)
          : `${lane.name} raised ${lane.text} at ${seconds(lane.doneAt)}, and nobody ever read it: await the task, or gather it with others.`;
      const where = lane === undefined ? [] : [{ task, fromSeq: Math.max(0, lane.doneSeq), toSeq: seq }];
      return { id, lesson, message: told, costSeconds: 0, where, site: place, seq };
    });
  },
};
