import {
  type Instant,
  type LineIndex,
  lineValues,
  lineWaits,
  type Trace,
  taskWaits,
  valuesOnLine,
} from "@interleave/trace";
import { shallow } from "zustand/shallow";
import type { LineFacts, LineNotes, LineValue } from "../editor/contract.ts";
import { markersAt } from "./markers.ts";
import { grouped, seconds } from "./words.ts";

/** Tasks whose values stand beside a line, and in its card. */
const mostBeside = 3;
const mostInCard = 100;

export const noNotes: LineNotes = { markers: [], waits: [], values: [], last: null };

/**
 * What stands beside the lines at an instant, and, where that is followed, the line of the last step. `at` is the clock's
 * time, which goes on between two events.
 */
export function lineNotesAt(
  trace: Trace,
  index: LineIndex,
  instant: Instant,
  at: number,
  beside: boolean,
  follows: boolean,
): LineNotes {
  const markers = markersAt(trace, instant);
  const stepping = follows ? steppingAt(trace, instant) : 0;
  const last = markers.find(({ id, frame }) => id === stepping && frame === "inner")?.line ?? null;
  // An index that has not come so far would say too little.
  if (!beside || index.length < instant.seq) return { ...noNotes, markers, last };
  return {
    markers,
    last,
    waits: lineWaits(index, instant, at).map((wait) => ({ line: wait.line, text: waitText(wait) })),
    values: lineValues(index, instant.seq, mostBeside).map(inWords).filter(saysSomething),
  };
}

/** Everything that is known of one line at an instant. */
export function lineFactsAt(trace: Trace, index: LineIndex, instant: Instant, at: number, line: number): LineFacts {
  return {
    standing: markersAt(trace, instant).filter((marker) => marker.line === line),
    waits: taskWaits(index, instant, at, line).map(({ task, name, slot, ...wait }) => ({
      id: task,
      task: name,
      slot: slot % 10,
      text: waitText(wait),
    })),
    values: valuesOnLine(index, instant.seq, line, mostInCard).map(inWords),
  };
}

/** The one before where nothing has changed, so that nothing is drawn anew. */
export function keptNotes(before: LineNotes, now: LineNotes): LineNotes {
  const same =
    sameList(before.markers, now.markers) && sameList(before.waits, now.waits) && sameList(before.values, now.values);
  return same && before.last === now.last ? before : now;
}

function sameList<T>(some: readonly T[], others: readonly T[]): boolean {
  return some.length === others.length && some.every((one, index) => shallow(one, others[index]));
}

/** Who takes a step, else who took the last one; 0 before the first. */
function steppingAt(trace: Trace, { seq, running }: Instant): number {
  if (running !== 0) return running;
  for (let before = seq - 1; before >= 0; before -= 1)
    if (trace.kindOf(before) === "stepEnded") return trace.eventOf("stepEnded", before).task;
  return 0;
}

function waitText({ count, seconds: waited }: { count: number; seconds: number }): string {
  return `${grouped(count)}× ${seconds(waited)}`;
}

function inWords({ line, name, slot, outcome, text }: ReturnType<typeof lineValues>[number]): LineValue {
  const words = outcome === "returned" ? `= ${text}` : [outcome, text].join(" ").trimEnd();
  return { line, task: name, slot: slot % 10, text: words };
}

/** What is awaited for its own sake gives back nothing worth a glance, in either language. */
function saysSomething({ text }: LineValue): boolean {
  return text !== "= undefined" && text !== "= None";
}
