import type { TraceEvent } from "../events.ts";
import { countWhile } from "../search.ts";
import type { Trace } from "../trace.ts";
import { linksOf } from "./links.ts";
import { named, type Part, say, seconds } from "./sentence.ts";
import { dueAt } from "./untilWhen.ts";

/** How late a sleep that `ready` ended was, and who held the loop meanwhile: `, 1.250 s late: busy held the loop`. */
export function late(trace: Trace, wait: TraceEvent & { kind: "taskWaiting" }, ready: TraceEvent): Part[] {
  const over = ready.at - dueAt(trace, wait);
  if (!(over > 0)) return [];
  const { blocks } = linksOf(trace);
  const last = blocks[countWhile(blocks.length, (each) => (blocks[each] as number) < ready.seq) - 1] ?? -1;
  const holder = last > wait.seq ? trace.eventOf("blocked", last).task : 0;
  const who = holder === 0 ? "" : say`: ${named(trace, holder)} held the loop`;
  return say`, ${seconds(over)} late${who}`;
}
