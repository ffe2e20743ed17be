import type { Outcome } from "@interleave/scheduler";
import { countWhile } from "../search.ts";
import type { Trace } from "../trace.ts";
import type { LineIndex } from "./lineIndex.ts";
import type { GivenBack } from "./lineLog.ts";

/** What a `yield*` gave a task the last time. */
export interface LineValue {
  line: number;
  task: number;
  name: string;
  slot: number;
  /** How it came back: with a value, or with an error thrown into the coroutine. */
  outcome: Outcome;
  text: string;
}

/** Names that are told of each set of a `wait`. */
const MOST_NAMES = 20;
/** So many values are looked at for one of another task. */
const LOOKS = 8;

/** On each line, what the last tasks got there by the first `seq` events: the latest first, at most `most` tasks. */
export function lineValues(index: LineIndex, seq: number, most: number): LineValue[] {
  return [...index.lines.keys()]
    .sort((one, other) => one - other)
    .flatMap((line) => valuesOnLine(index, seq, line, most));
}

export function valuesOnLine({ lines, trace }: LineIndex, seq: number, line: number, most: number): LineValue[] {
  const given = lines.get(line)?.values ?? [];
  const known = countWhile(given.length, (at) => (given[at] as GivenBack).seq < seq);
  const latest = new Map<number, GivenBack>();
  for (let at = known - 1; at >= Math.max(0, known - LOOKS * most) && latest.size < most; at -= 1) {
    const value = given[at] as GivenBack;
    if (!latest.has(value.task)) latest.set(value.task, value);
  }
  return [...latest.values()].map(({ task, told }) => {
    const lane = trace.laneOf(task);
    return { line, task, name: lane?.name ?? "", slot: lane?.slot ?? -1, ...inWords(trace, told) };
  });
}

function inWords(trace: Trace, told: number): Pick<LineValue, "outcome" | "text"> {
  const event = trace.event(told);
  if (event.kind === "waitEnded") {
    return { outcome: "returned", text: `done ${names(trace, event.done)} · pending ${names(trace, event.pending)}` };
  }
  if (event.kind === "itemReceived") return { outcome: "returned", text: event.text };
  if (event.kind === "taskDone" || event.kind === "futureSettled") return { outcome: event.outcome, text: event.text };
  return { outcome: "cancelled", text: "" };
}

function names(trace: Trace, futures: readonly number[]): string {
  if (futures.length === 0) return "none";
  const shown = futures.slice(0, MOST_NAMES).map((future) => trace.nameOf(future));
  return shown.length < futures.length
    ? `${shown.join(", ")} and ${futures.length - shown.length} more`
    : shown.join(", ");
}
