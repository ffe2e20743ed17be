import type { Instant, TaskAt } from "../model.ts";
import type { LineIndex } from "./lineIndex.ts";
import type { WaitTotal } from "./waitSum.ts";

/** How often tasks were suspended with a frame on a line, and for how long together, those that still are included. */
export interface LineWait extends WaitTotal {
  line: number;
}

export interface TaskWait extends WaitTotal {
  task: number;
  name: string;
  slot: number;
}

/** Whether it stands where it is for as long as it is in this state; a bare yield is over when the next step begins. */
function isSuspended({ state, cause }: TaskAt): boolean {
  return state === "waiting" || (state === "ready" && cause === "bareYield");
}

/** The lines on which something has waited up to `at` seconds, from the top. As many looks as there are lines and tasks. */
export function lineWaits(index: LineIndex, instant: Instant, at: number): LineWait[] {
  const totals = new Map<number, LineWait>();
  for (const [line, log] of index.lines) {
    const { count, seconds } = log.waits.before(instant.seq);
    if (count > 0) totals.set(line, { line, count, seconds });
  }
  for (const task of instant.tasks) {
    if (!isSuspended(task)) continue;
    for (const line of index.linesOf(task.chain)) {
      const total = totals.get(line) ?? { line, count: 0, seconds: 0 };
      totals.set(line, add(total, at - task.since));
    }
  }
  return [...totals.values()].sort((one, other) => one.line - other.line);
}

/** The same for one line, task by task in order of creation. */
export function taskWaits(index: LineIndex, instant: Instant, at: number, line: number): TaskWait[] {
  const log = index.lines.get(line);
  if (log === undefined) return [];
  return instant.tasks.flatMap((each) => {
    const { task, name, slot, since } = each;
    const over = log.tasks.get(task)?.waits.before(instant.seq) ?? { count: 0, seconds: 0 };
    const waits = isSuspended(each) && index.linesOf(each.chain).includes(line);
    const total = waits ? add(over, at - since) : over;
    return total.count === 0 ? [] : { task, name, slot, count: total.count, seconds: total.seconds };
  });
}

function add<T extends WaitTotal>(total: T, seconds: number): T {
  return { ...total, count: total.count + 1, seconds: total.seconds + seconds };
}
