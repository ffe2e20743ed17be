import { stateAt } from "../stateAt.ts";
import type { Trace } from "../trace.ts";
import { waitsAtInbox } from "../waitsAtInbox.ts";
import { seconds } from "../why/sentence.ts";
import { waitAt } from "../why/untilWhen.ts";
import type { Finding, HintOfRun } from "./hint.ts";
import { reported } from "./reported.ts";
import { listed } from "./words.ts";

const id = "waiting-for-input";

/** Nothing can happen by itself any more, but what is sent to an inbox would wake somebody. */
export const waitingForInput: HintOfRun = {
  id,
  lesson: null,
  check(trace) {
    return reported(trace, "deadlock").flatMap(({ seq, at }) => finding(trace, seq, at) ?? []);
  },
};

/** Who waits at an inbox after the first `seq` events. */
export function waitingAtInboxes(trace: Trace, seq: number): number[] {
  return stateAt(trace, seq)
    .tasks.map(({ task }) => task)
    .filter((task) => waitsAtInbox(waitAt(trace, task, seq)?.reason ?? ""));
}

function finding(trace: Trace, seq: number, at: number): Finding | null {
  const asking = waitingAtInboxes(trace, seq);
  const [first] = asking;
  if (first === undefined) return null;
  const clauses = asking.map((task) => `${trace.nameOf(task)} waits for ${waitAt(trace, task, seq)?.reason}`);
  const message = `Waits for input from ${seconds(at)} on: ${listed(clauses)}. Nothing more happens until something is sent there.`;
  const where = asking.map((task) => ({ task, fromSeq: waitAt(trace, task, seq)?.seq ?? seq, toSeq: seq }));
  return { id, lesson: null, message, costSeconds: 0, where, site: waitAt(trace, first, seq)?.place ?? -1, seq };
}
