import type { Arrow } from "../marks.ts";
import type { Lane } from "../model.ts";
import type { Trace } from "../trace.ts";
import { byTime } from "./mergeRows.ts";
import { microseconds } from "./microseconds.ts";
import { type OrderedRow, PROCESS } from "./traceEventRow.ts";

/** `s` in the step that woke a task and `f` at the start of the step that it woke to, each in order of time. One whose task never ran has no arrow. */
export function wakeArrows(trace: Trace): { starts: OrderedRow[]; ends: OrderedRow[] } {
  const starts: OrderedRow[] = [];
  const ends: OrderedRow[] = [];
  let id = 0;
  for (const wake of trace.wakes) {
    const [from, to] = [trace.laneOf(wake.fromTask), trace.laneOf(wake.toTask)];
    if (from === undefined || to === undefined) continue;
    const waker = stepBefore(from, wake);
    const woken = stepAfter(to, wake);
    if (waker === -1 || woken === -1) continue;
    id += 1;
    const arrow = { name: "wakes", cat: "wake", pid: PROCESS, id };
    // A callback wakes after the step that set it off: the arrow starts at that step's end.
    const ts = microseconds(Math.min(wake.at, from.spans.toAt(waker)));
    starts.push({ seq: from.spans.fromSeq(waker), row: { ph: "s", ...arrow, tid: from.task, ts } });
    const start = microseconds(to.spans.fromAt(woken));
    ends.push({ seq: to.spans.fromSeq(woken), row: { ph: "f", ...arrow, tid: to.task, ts: start, bp: "e" } });
  }
  // Nearly in order already: wakes are told in the order in which they happen.
  return { starts: starts.sort(byTime), ends: ends.sort(byTime) };
}

function stepBefore({ spans }: Lane, { seq }: Arrow): number {
  let index = spans.indexOfSeq(seq);
  while (index >= 0 && spans.state(index) !== "running") index -= 1;
  return index;
}

function stepAfter({ spans }: Lane, { seq }: Arrow): number {
  let index = Math.max(0, spans.indexOfSeq(seq));
  while (index < spans.length && spans.state(index) !== "running") index += 1;
  return index < spans.length ? index : -1;
}
